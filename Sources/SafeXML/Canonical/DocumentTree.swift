internal import CLibXML2

/// Owns a document tree of libxml2, which canonicalisation needs and our own tree can't replace.
///
/// Only for bytes that `SafeXML.parse` accepted: there is no DTD in them, and their depth is bounded.
@safe
struct DocumentTree: ~Copyable {
    private let document: xmlDocPtr

    init(_ bytes: [UInt8]) throws(XMLError) {
        // As in PushParser, "replacing entities" loads nothing: it makes the predefined ones plain text.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        let parsed = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                CInt(clamping: buffer.count),
                nil,
                nil,
                CInt(bitPattern: options)
            )
        }
        guard let parsed = unsafe parsed else { throw XMLError(.malformed) }
        unsafe document = parsed
    }

    deinit { unsafe xmlFreeDoc(document) }

    /// The one element of that name and identifier.
    private func only(_ name: XMLName, id: String?) throws(XMLError) -> xmlNodePtr {
        var found: xmlNodePtr?
        var next = unsafe xmlDocGetRootElement(document)
        while let node = unsafe next {
            if unsafe Self.matches(node, name), unsafe id == nil || Self.hasID(node, id ?? "") {
                guard unsafe found == nil else { throw XMLError(.elementNotUnique) }
                unsafe found = node
            }
            unsafe next = Self.following(node)
        }
        guard let found = unsafe found else { throw XMLError(.elementNotFound) }
        return unsafe found
    }

    /// Writes the one element of that name and identifier, without its children of another name.
    func canonicalForm(
        of name: XMLName,
        id: String?,
        omitting omitted: XMLName?,
        keepsComments: Bool
    ) throws(XMLError) -> [UInt8] {
        var subtree = unsafe CanonicalSubtree(root: try only(name, id: id), omitted: omitted)
        guard let output = unsafe xmlAllocOutputBuffer(nil) else { throw XMLError(.outOfMemory) }
        defer { unsafe xmlOutputBufferClose(output) }
        let written = unsafe withUnsafeMutablePointer(to: &subtree) { selection in
            unsafe xmlC14NExecute(
                document,
                { selection, node, parent in
                    let subtree = unsafe selection?.assumingMemoryBound(to: CanonicalSubtree.self).pointee
                    return unsafe subtree?.contains(node, parent) == true ? 1 : 0
                },
                selection,
                CInt(bitPattern: XML_C14N_EXCLUSIVE_1_0.rawValue),
                nil,
                keepsComments ? 1 : 0,
                output
            )
        }
        guard written >= 0, let start = unsafe xmlOutputBufferGetContent(output) else {
            throw XMLError(.notCanonicalisable)
        }
        return unsafe Array(UnsafeBufferPointer(start: start, count: xmlOutputBufferGetSize(output)))
    }

    static func matches(_ node: xmlNodePtr, _ name: XMLName) -> Bool {
        guard unsafe node.pointee.type == XML_ELEMENT_NODE else { return false }
        let namespace = unsafe SAXString(node.pointee.ns?.pointee.href).string ?? ""
        guard let local = unsafe SAXString(node.pointee.name).string else { return false }
        return XMLName(namespace: namespace, local: local) == name
    }

    private static func hasID(_ node: xmlNodePtr, _ id: String) -> Bool {
        guard let value = unsafe xmlGetNoNsProp(node, "ID") else { return false }
        defer { unsafe CLibXML2Free(value) }
        return unsafe SAXString(value).string?.isExactly(id) == true
    }

    /// The next node in document order, the last being followed by nothing.
    private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
        if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
            return unsafe child
        }
        var current: xmlNodePtr? = unsafe node
        while let node = unsafe current, unsafe node.pointee.type != XML_DOCUMENT_NODE {
            if let next = unsafe node.pointee.next { return unsafe next }
            unsafe current = node.pointee.parent
        }
        return nil
    }
}
