/// An element of a parsed document: immutable, and independent of the prefixes the document chose.
///
/// It is a handle into the whole document, which lives as long as one of its elements is kept.
public struct XMLElement: Sendable {
    private let tree: XMLTree
    private let index: Int

    /// The root of a tree.
    init(rootOf tree: XMLTree) {
        self.init(tree, 0)
    }

    private init(_ tree: XMLTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }
}

extension XMLElement {
    /// The element's name.
    public var name: XMLName { tree.name(tree.nodes[index].name) }

    /// The attributes, in document order, without the namespace declarations.
    public var attributes: [XMLAttribute] {
        tree.attributes[tree.nodes[index].content].map { attribute in
            XMLAttribute(name: tree.name(attribute.name), value: tree.string(attribute.value))
        }
    }

    /// The child elements and texts, in document order.
    public var children: [XMLNode] {
        var found: [XMLNode] = []
        var next = index + 1
        while next < tree.nodes[index].end {
            let node = tree.nodes[next]
            found.append(node.isText ? .text(tree.string(node.content)) : .element(XMLElement(tree, next)))
            next = node.end
        }
        return found
    }

    /// The child elements, in document order.
    public var elements: [XMLElement] {
        var found: [XMLElement] = []
        while let next = element(after: found.last) { found.append(next) }
        return found
    }

    /// The child elements of that name, in document order.
    public func elements(named name: XMLName) -> [XMLElement] {
        var found: [XMLElement] = []
        while let next = element(named: name, after: found.last) { found.append(next) }
        return found
    }

    /// The first child element of that name.
    public func first(named name: XMLName) -> XMLElement? { element(named: name) }

    /// Whether the element has that name.
    package func isNamed(_ name: XMLName) -> Bool { tree.isElement(index, named: name) }

    /// The first child element, or the one that follows another.
    package func element(after previous: XMLElement? = nil) -> XMLElement? {
        tree.child(of: index, from: previous.map { tree.nodes[$0.index].end }).map { XMLElement(tree, $0) }
    }

    /// The first child element of that name, or the next one after another.
    package func element(named name: XMLName, after previous: XMLElement? = nil) -> XMLElement? {
        tree.child(named: name, of: index, from: previous.map { tree.nodes[$0.index].end }).map { XMLElement(tree, $0) }
    }

    /// What is there of a child element that may be there once.
    package enum Child<Content> {
        case absent
        case one(Content)
        case repeated

        func map<Other>(_ transform: (Content) -> Other) -> Child<Other> {
            switch self {
            case .absent: .absent
            case .one(let content): .one(transform(content))
            case .repeated: .repeated
            }
        }
    }

    /// The child element of that name.
    package func child(named name: XMLName) -> Child<XMLElement> {
        tree.only(named: name, of: index).map { XMLElement(tree, $0) }
    }

    /// The text of the child element of that name, nil when it holds an element.
    package func text(ofChild name: XMLName) -> Child<String?> {
        tree.only(named: name, of: index).map { tree.onlyText(of: $0) }
    }

    /// The value of the attribute of that name.
    public func attribute(_ name: XMLName) -> String? {
        tree.attributes[tree.nodes[index].content].first { tree.isName($0.name, name) }
            .map { tree.string($0.value) }
    }

    /// The value of the attribute of that local name and no namespace.
    public func attribute(_ local: String) -> String? {
        attribute(XMLName(local: local))
    }

    /// The texts directly in this element, joined; never trimmed.
    public var text: String { tree.text(of: index) }

    /// The namespace that a prefix stands for here, for a qualified name in text or an attribute value.
    ///
    /// The empty prefix gives the default namespace, itself empty when there is none. Nil: nothing declares the prefix.
    public func namespace(forPrefix prefix: String) -> String? {
        tree.namespace(forPrefix: prefix, in: index)
    }
}

extension XMLElement: Equatable {
    /// Compares names, attributes in any order, and children; prefixes and unused declarations don't count.
    public static func == (lhs: XMLElement, rhs: XMLElement) -> Bool {
        lhs.name == rhs.name
            && lhs.attributes.count == rhs.attributes.count
            && Set(lhs.attributes) == Set(rhs.attributes)
            && lhs.children == rhs.children
    }
}
