internal import CLibXML2

/// A parsed document, flat: its elements, attributes and texts in a few arrays, whatever their number.
///
/// Elements are handles into it: reading one allocates nothing, and giving up a deep document does not recurse. No array
/// holds a string or another reference: a text becomes a string when it is asked for.
final class XMLTree: Sendable {
    /// The elements and texts in document order, each element before what it holds; the first is the root.
    let nodes: [Node]
    let attributes: [Attribute]
    let names: [Name]
    let bindings: [Binding]
    /// The names, the texts and the attribute values, in UTF-8 that was checked.
    let bytes: [UInt8]

    init(
        nodes: [Node],
        attributes: [Attribute],
        names: [Name],
        bindings: [Binding],
        bytes: [UInt8]
    ) {
        self.nodes = nodes
        self.attributes = attributes
        self.names = names
        self.bindings = bindings
        self.bytes = bytes
    }

    /// An element or a text.
    struct Node: Sendable {
        /// The name of an element, in `names`; -1 for a text.
        let name: Int
        /// The mark of the name of an element, 0 for a text.
        let mark: Int
        /// The attributes of an element, in `attributes`; of a text, its bytes.
        var content: Range<Int>
        /// The last of the declarations that an element can see, in `bindings`; -1 where there is none.
        let scope: Int
        /// Where the node and what it holds end, in `nodes`.
        var end: Int

        var isText: Bool { name < 0 }
    }

    /// An attribute: its name in `names`, its value in `bytes`.
    struct Attribute: Sendable {
        let name: Int
        let value: Range<Int>
    }

    /// A name, by its parts in `bytes`; a namespace that no name of the document has is one without a local part.
    struct Name: Sendable {
        let namespace: Range<Int>
        let local: Range<Int>
        let mark: Int
    }

    /// A declaration, by its parts in `bytes`.
    ///
    /// With those before it, it is a chain that children share rather than a table they copy: a hostile document that
    /// declares many namespaces on many nested elements would otherwise cost the product of both.
    struct Binding: Sendable {
        let prefix: Range<Int>
        let namespace: Range<Int>
        /// The declaration before it on the same element, or else the last one around it, in `bindings`; -1 for none.
        let outer: Int
    }

    /// A number that equal local names share, by which most others are told from one: its length, first and last byte.
    static func mark(of local: UnsafeBufferPointer<UInt8>) -> Int {
        guard let first = unsafe local.first, let last = unsafe local.last else { return 0 }
        return local.count << 16 | Int(first) << 8 | Int(last)
    }

    static func mark(of local: String) -> Int {
        if let mark = unsafe local.utf8.withContiguousStorageIfAvailable({ unsafe mark(of: $0) }) { return mark }
        return unsafe Array(local.utf8).withUnsafeBufferPointer { unsafe mark(of: $0) }
    }

    func string(_ range: Range<Int>) -> String {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
    }

    func name(_ index: Int) -> XMLName {
        XMLName(namespace: string(names[index].namespace), local: string(names[index].local))
    }

    /// Whether a name is another.
    func isName(_ index: Int, _ other: XMLName) -> Bool {
        let name = names[index]
        return isText(name.local, other.local) && isText(name.namespace, other.namespace)
    }

    /// Whether some bytes are exactly a text.
    func isText(_ range: Range<Int>, _ text: String) -> Bool {
        guard range.count == text.utf8.count else { return false }
        let isSame = unsafe text.utf8.withContiguousStorageIfAvailable { text in
            unsafe bytes.withUnsafeBufferPointer { bytes -> Bool in
                guard let start = bytes.baseAddress, let otherStart = text.baseAddress else { return true }
                return unsafe CLibXML2Same(start + range.lowerBound, otherStart, text.count)
            }
        }
        return isSame ?? text.utf8.elementsEqual(bytes[range])
    }
}
