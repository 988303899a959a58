internal import CLibXML2

/// A parsed document, flat: its elements, attributes and texts in a few arrays, whatever their number.
///
/// Elements are handles into it: reading one allocates nothing, and giving up a deep document does not recurse.
final class XMLTree: Sendable {
    /// The elements and texts in document order, each element before what it holds; the first is the root.
    let nodes: [Node]
    let attributes: [Attribute]
    let names: [Name]
    /// The namespaces of the names.
    let namespaces: [String]
    let scopes: [NamespaceScope]
    /// The local names, the texts and the attribute values, in UTF-8 that was checked.
    let bytes: [UInt8]

    init(
        nodes: [Node],
        attributes: [Attribute],
        names: [Name],
        namespaces: [String],
        scopes: [NamespaceScope],
        bytes: [UInt8]
    ) {
        self.nodes = nodes
        self.attributes = attributes
        self.names = names
        self.namespaces = namespaces
        self.scopes = scopes
        self.bytes = bytes
    }

    /// An element or a text.
    struct Node: Sendable {
        /// The name of an element, in `names`; nothing for a text.
        let name: Int?
        /// The mark of the name of an element, 0 for a text.
        let mark: Int
        /// The attributes of an element, in `attributes`; of a text, its bytes.
        var content: Range<Int>
        /// The declarations that an element can see, in `scopes`.
        let scope: Int
        /// Where the node and what it holds end, in `nodes`.
        var end: Int
    }

    /// An attribute: its name in `names`, its value in `bytes`.
    struct Attribute: Sendable {
        let name: Int
        let value: Range<Int>
    }

    /// A name: its namespace in `namespaces`, its local part in `bytes`.
    struct Name: Sendable {
        let namespace: Int
        let local: Range<Int>
        let mark: Int
    }

    /// A number that equal local names share, by which most others are told from one: its length and its first byte.
    static func mark(of local: some Collection<UInt8>) -> Int { local.count << 8 | Int(local.first ?? 0) }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func name(_ index: Int) -> XMLName {
        XMLName(namespace: namespaces[names[index].namespace], local: string(names[index].local))
    }

    /// Whether a name is another, whose mark it has.
    func isName(_ index: Int, _ other: XMLName) -> Bool {
        let name = names[index]
        guard name.local.count == other.local.utf8.count, namespaces[name.namespace].isExactly(other.namespace) else {
            return false
        }
        let isSame = unsafe other.local.utf8.withContiguousStorageIfAvailable { local in
            unsafe bytes.withUnsafeBufferPointer { bytes -> Bool in
                guard let start = bytes.baseAddress, let otherStart = local.baseAddress else { return true }
                return unsafe CLibXML2Same(start + name.local.lowerBound, otherStart, local.count)
            }
        }
        return isSame ?? other.local.utf8.elementsEqual(bytes[name.local])
    }
}
