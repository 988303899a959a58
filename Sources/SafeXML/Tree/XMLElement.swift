/// An element of a parsed document: immutable, and independent of the prefixes the document chose.
public struct XMLElement: Sendable {
    /// The element's name.
    public let name: XMLName
    /// The attributes, in document order, without the namespace declarations.
    public let attributes: [XMLAttribute]
    /// The child elements and texts, in document order.
    public let children: [XMLNode]
    let scope: NamespaceScope

    /// Creates an element.
    package init(name: XMLName, attributes: [XMLAttribute] = [], children: [XMLNode] = []) {
        self.init(name: name, attributes: attributes, children: children, scope: .document)
    }

    init(name: XMLName, attributes: [XMLAttribute], children: [XMLNode], scope: NamespaceScope) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.scope = scope
    }
}

extension XMLElement {
    /// The child elements, in document order.
    public var elements: [XMLElement] {
        children.compactMap { node in
            guard case .element(let element) = node else { return nil }
            return element
        }
    }

    /// The child elements of that name, in document order.
    public func elements(named name: XMLName) -> [XMLElement] {
        elements.filter { $0.name == name }
    }

    /// The first child element of that name.
    public func first(named name: XMLName) -> XMLElement? {
        for case .element(let element) in children where element.name == name {
            return element
        }
        return nil
    }

    /// The value of the attribute of that name.
    public func attribute(_ name: XMLName) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The value of the attribute of that local name and no namespace.
    public func attribute(_ local: String) -> String? {
        attribute(XMLName(local: local))
    }

    /// The texts directly in this element, joined; never trimmed.
    public var text: String {
        var joined = ""
        for case .text(let text) in children {
            joined += text
        }
        return joined
    }

    /// The namespace that a prefix stands for here, for a qualified name in text or an attribute value.
    ///
    /// The empty prefix gives the default namespace, itself empty when there is none. Nil: nothing declares the prefix.
    public func namespace(forPrefix prefix: String) -> String? {
        scope.namespace(forPrefix: prefix)
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
