internal import CLibXML2

/// The parser context inside a callback, with the builder `PushParser` attached to it.
@unsafe
struct SAXContext {
    private let context: xmlParserCtxtPtr?
    private let builder: UnsafeMutablePointer<TreeBuilder>?

    init(_ pointer: UnsafeMutableRawPointer?) {
        unsafe context = pointer?.assumingMemoryBound(to: xmlParserCtxt.self)
        unsafe builder = context?.pointee._private?.assumingMemoryBound(to: TreeBuilder.self)
    }

    /// Refuses the document, and stops libxml2 at once.
    func stop(_ error: XMLError) {
        unsafe fail(error)
        unsafe xmlStopParser(context)
    }

    /// Checks the version; libxml2 cannot be stopped here, as it sets its own state after this event.
    func startDocument() {
        guard unsafe !SAXString(context?.pointee.version).bytes.elementsEqual("1.0".utf8) else { return }
        unsafe fail(XMLError(.unsupportedVersion))
    }

    func startElement(_ tag: SAXStartTag) {
        unsafe perform { builder throws(XMLError) in try unsafe tag.add(to: &builder) }
    }

    func endElement() {
        unsafe perform { builder throws(XMLError) in try builder.endElement() }
    }

    func text(_ bytes: UnsafePointer<UInt8>?, _ length: CInt) {
        unsafe perform { builder throws(XMLError) in
            try unsafe builder.appendText(UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
    }

    /// Keeps an error of libxml2's, but not its message, which quotes the document.
    ///
    /// libxml2 cannot be stopped here: it may still hold pointers into the buffer that stopping would free.
    func report(level: xmlErrorLevel, code: CInt, line: CInt) {
        guard level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let kind: XMLError.Code =
            switch UInt32(bitPattern: code) {
            case XML_ERR_NO_MEMORY.rawValue: .outOfMemory
            case XML_ERR_UNKNOWN_VERSION.rawValue: .unsupportedVersion
            default: .malformed
            }
        unsafe fail(XMLError(kind, line: Int(line)))
    }

    private func perform(_ body: (inout TreeBuilder) throws(XMLError) -> Void) {
        guard let builder = unsafe builder, unsafe builder.pointee.failure == nil else { return }
        do throws(XMLError) {
            unsafe try body(&builder.pointee)
        } catch {
            unsafe stop(error)
        }
    }

    private func fail(_ error: XMLError) {
        let line = unsafe context?.pointee.input?.pointee.line
        let located = XMLError(
            error.code,
            line: error.line ?? line.map(Int.init),
            fileID: error.origin.fileID,
            sourceLine: error.origin.line
        )
        unsafe builder?.pointee.fail(located)
    }
}
