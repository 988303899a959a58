internal import CLibXML2

/// A start tag as libxml2 lends it during a callback.
@unsafe
struct SAXStartTag {
    typealias Characters = UnsafePointer<UInt8>

    let name: (local: Characters?, prefix: Characters?, uri: Characters?)
    /// Two entries for each declaration: prefix and namespace.
    let bindings: UnsafeBufferPointer<Characters?>
    /// Five entries for each attribute: local name, prefix, namespace, start and end of the value.
    let attributes: UnsafeBufferPointer<Characters?>

    /// Adds the element, once its counts are known to be within the limits.
    func add(to builder: inout TreeBuilder) throws(XMLError) {
        try unsafe builder.admitElement(attributes: attributes.count / 5, bindings: bindings.count / 2)
        try unsafe builder.startElement(
            expandedName(name.local, name.prefix, name.uri),
            attributes: copyAttributes(admittedBy: builder),
            bindings: copyBindings()
        )
    }

    private func copyAttributes(admittedBy builder: TreeBuilder) throws(XMLError) -> [XMLAttribute] {
        var copies: [XMLAttribute] = []
        for first in stride(from: 0, to: unsafe attributes.count, by: 5) {
            let name = unsafe try expandedName(attributes[first], attributes[first + 1], attributes[first + 2])
            let value = unsafe SAXString(from: attributes[first + 3], to: attributes[first + 4])
            try unsafe builder.admitText(length: value.bytes?.count ?? 0)
            copies.append(XMLAttribute(name: name, value: try unsafe value.copy()))
        }
        return copies
    }

    private func copyBindings() throws(XMLError) -> [XMLNamespace] {
        var copies: [XMLNamespace] = []
        for first in stride(from: 0, to: unsafe bindings.count, by: 2) {
            let prefix = try unsafe SAXString(bindings[first]).copy()
            let uri = try unsafe SAXString(bindings[first + 1]).copy()
            copies.append(XMLNamespace(prefix: prefix, uri: uri))
        }
        return copies
    }

    /// Refuses a prefix without a namespace, which libxml2 itself only reports and hands over.
    private func expandedName(
        _ local: Characters?,
        _ prefix: Characters?,
        _ uri: Characters?
    ) throws(XMLError) -> XMLName {
        guard unsafe prefix == nil || uri != nil else { throw XMLError(.malformed) }
        return XMLName(namespace: try unsafe SAXString(uri).copy(), local: try unsafe SAXString(local).copy())
    }
}
