extension XMLElement {
    /// Creates an element that comes from no document.
    package init(name: XMLName, attributes: [XMLAttribute] = [], children: [XMLNode] = []) {
        var assembler = TreeAssembler()
        assembler.add(name, attributes, children)
        self.init(rootOf: assembler.finish())
    }
}

extension TreeAssembler {
    private mutating func add(_ name: XMLName) -> Int {
        add(
            namespace: add(namespace: name.namespace.utf8),
            local: name.local.utf8,
            mark: XMLTree.mark(of: name.local)
        )
    }

    fileprivate mutating func add(_ name: XMLName, _ attributes: [XMLAttribute], _ children: [XMLNode]) {
        let element = add(name)
        open(element)
        for attribute in attributes {
            let name = add(attribute.name)
            addAttribute(name, value: attribute.value.utf8)
        }
        for child in children {
            switch child {
            case .element(let element): add(element.name, element.attributes, element.children)
            case .text(let text):
                append(text.utf8)
                endText()
            }
        }
        close()
    }
}
