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
        let element = try unsafe Self.place(of: name.local, name.prefix, name.uri, in: &builder)
        for first in stride(from: 0, to: unsafe bindings.count, by: 2) {
            let namespace = try unsafe Self.place(ofNamespace: bindings[first + 1], in: &builder)
            try unsafe builder.declare(prefix: SAXString(bindings[first]).bytes, namespace: namespace)
        }
        builder.startElement(element)
        for first in stride(from: 0, to: unsafe attributes.count, by: 5) {
            let name = try unsafe Self.place(
                of: attributes[first],
                attributes[first + 1],
                attributes[first + 2],
                in: &builder
            )
            let value = unsafe SAXString(from: attributes[first + 3], to: attributes[first + 4])
            try unsafe builder.addAttribute(name, value: value.bytes)
        }
    }

    /// Refuses a prefix without a namespace, which libxml2 itself only reports and hands over.
    private static func place(
        of local: Characters?,
        _ prefix: Characters?,
        _ uri: Characters?,
        in builder: inout TreeBuilder
    ) throws(XMLError) -> Int {
        guard unsafe prefix == nil || uri != nil else { throw XMLError(.malformed) }
        let (name, space) = (UInt(bitPattern: local), UInt(bitPattern: uri))
        if let place = builder.names.place(local: name, namespace: space) { return place }
        let namespace = try unsafe place(ofNamespace: uri, in: &builder)
        let place = try unsafe builder.add(namespace: namespace, local: SAXString(local).bytes)
        builder.names.keep(place, local: name, namespace: space)
        return place
    }

    private static func place(
        ofNamespace uri: Characters?,
        in builder: inout TreeBuilder
    ) throws(XMLError) -> Int {
        let address = UInt(bitPattern: uri)
        if let place = builder.names.place(ofNamespace: address) { return place }
        let place = try unsafe builder.add(namespace: SAXString(uri).bytes)
        builder.names.keep(place, ofNamespace: address)
        return place
    }
}
