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
    public var name: XMLName { tree.name(tree.nodes[index].name ?? 0) }

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
            found.append(node.name == nil ? .text(tree.string(node.content)) : .element(XMLElement(tree, next)))
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

    /// The first child element, or the one that follows another.
    package func element(after previous: XMLElement? = nil) -> XMLElement? {
        var next = previous.map { tree.nodes[$0.index].end } ?? index + 1
        let end = tree.nodes[index].end
        while next < end {
            if tree.nodes[next].name != nil { return XMLElement(tree, next) }
            next = tree.nodes[next].end
        }
        return nil
    }

    /// The first child element of that name, or the next one after another.
    package func element(named name: XMLName, after previous: XMLElement? = nil) -> XMLElement? {
        let mark = XMLTree.mark(of: name.local.utf8)
        var next = previous.map { tree.nodes[$0.index].end } ?? index + 1
        let end = tree.nodes[index].end
        while next < end {
            let node = tree.nodes[next]
            if node.mark == mark, let candidate = node.name, tree.isName(candidate, name) {
                return XMLElement(tree, next)
            }
            next = node.end
        }
        return nil
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
    public var text: String {
        var joined = ""
        var next = index + 1
        let end = tree.nodes[index].end
        while next < end {
            let node = tree.nodes[next]
            if node.name == nil {
                let text = tree.string(node.content)
                joined = joined.isEmpty ? text : joined + text
            }
            next = node.end
        }
        return joined
    }

    /// The namespace that a prefix stands for here, for a qualified name in text or an attribute value.
    ///
    /// The empty prefix gives the default namespace, itself empty when there is none. Nil: nothing declares the prefix.
    public func namespace(forPrefix prefix: String) -> String? {
        tree.scopes[tree.nodes[index].scope].namespace(forPrefix: prefix)
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
