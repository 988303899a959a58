internal import CLibXML2

/// Owns a libxml2 push parser and the tree its callbacks build.
///
/// Safe because both pointers are made here, never leave, and are freed once, by `deinit`.
@safe
struct PushParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let builder: UnsafeMutablePointer<TreeBuilder>

    /// Runs libxml2's global initialisation once, whichever threads come first.
    private static let initialised: Void = xmlInitParser()

    init(limits: XMLLimits) throws(XMLError) {
        _ = Self.initialised
        var handler = unsafe SAXCallbacks.handler()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw XMLError(.outOfMemory)
        }
        unsafe self.context = context
        unsafe self.builder = .allocate(capacity: 1)
        unsafe builder.initialize(to: TreeBuilder(limits: limits))
        unsafe context.pointee._private = UnsafeMutableRawPointer(builder)
        // No network, even if a later libxml2 found a reason for it. Replacing entities loads nothing, as none can exist
        // without a DOCTYPE: it is what makes libxml2 hand over "&amp;" in an attribute as "&" rather than "&#38;".
        unsafe xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe builder.deinitialize(count: 1)
        unsafe builder.deallocate()
    }

    /// Parses the whole document, a piece at a time so that a failure leaves the rest unread.
    consuming func parse(_ document: DocumentBytes) throws(XMLError) -> XMLElement {
        let bytes = document.bytes
        let pieceLength = 4_096
        unsafe builder.pointee.reserve(forDocumentOf: bytes.count)
        var start = 0
        repeat {
            let end = min(start + pieceLength, bytes.count)
            try push(bytes[start..<end], last: end == bytes.count)
            start = end
        } while start < bytes.count
        return try unsafe builder.pointee.finish()
    }

    private func push(_ piece: ArraySlice<UInt8>, last: Bool) throws(XMLError) {
        _ = unsafe piece.withUnsafeBytes { buffer in
            unsafe xmlParseChunk(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                CInt(buffer.count),
                last ? 1 : 0
            )
        }
        if let failure = unsafe builder.pointee.failure {
            throw failure
        }
        // libxml2 reports every error to the callback above; these flags are its own verdict.
        guard unsafe context.pointee.wellFormed == 1, unsafe context.pointee.nsWellFormed == 1 else {
            throw XMLError(.malformed)
        }
    }
}
