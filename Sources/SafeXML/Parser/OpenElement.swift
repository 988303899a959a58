/// An element whose end tag has not been read yet.
struct OpenElement {
    let name: XMLName
    let attributes: [XMLAttribute]
    let scope: NamespaceScope
    var children: [XMLNode] = []

    var element: XMLElement {
        XMLElement(name: name, attributes: attributes, children: children, scope: scope)
    }
}
