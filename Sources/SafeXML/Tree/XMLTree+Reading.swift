extension XMLTree {
    /// Whether a node is an element of that name.
    func isElement(_ node: Int, named name: XMLName) -> Bool { !nodes[node].isText && isName(nodes[node].name, name) }

    /// The children of a node that are elements of that name: none, one, or several.
    func only(named name: XMLName, of parent: Int) -> XMLElement.Child<Int> {
        let mark = Self.mark(of: name.local)
        guard let found = child(named: name, mark, of: parent, from: parent + 1) else { return .absent }
        return child(named: name, mark, of: parent, from: nodes[found].end) == nil ? .one(found) : .repeated
    }

    /// The first child of a node that is an element of that name, from a place on.
    func child(named name: XMLName, of parent: Int, from start: Int? = nil) -> Int? {
        child(named: name, Self.mark(of: name.local), of: parent, from: start ?? parent + 1)
    }

    private func child(named name: XMLName, _ mark: Int, of parent: Int, from start: Int) -> Int? {
        let end = nodes[parent].end
        var next = start
        while next < end {
            if nodes[next].mark == mark, isElement(next, named: name) { return next }
            next = nodes[next].end
        }
        return nil
    }

    /// The first child of a node that is an element, from a place on.
    func child(of parent: Int, from start: Int? = nil) -> Int? {
        let end = nodes[parent].end
        var next = start ?? parent + 1
        while next < end {
            if !nodes[next].isText { return next }
            next = nodes[next].end
        }
        return nil
    }

    /// The texts directly in an element, joined.
    func text(of element: Int) -> String {
        if let only = onlyText(of: element) { return only }
        var joined = ""
        var next = element + 1
        let end = nodes[element].end
        while next < end {
            if nodes[next].isText { joined += string(nodes[next].content) }
            next = nodes[next].end
        }
        return joined
    }

    /// The text of an element that holds no element, nothing of another: two texts are never neighbours.
    func onlyText(of element: Int) -> String? {
        let (first, end) = (element + 1, nodes[element].end)
        if first == end { return "" }
        return first + 1 == end && nodes[first].isText ? string(nodes[first].content) : nil
    }

    /// The namespace that a prefix stands for in an element, nil when nothing declares it.
    func namespace(forPrefix prefix: String, in element: Int) -> String? {
        var next = nodes[element].scope
        while next >= 0 {
            let binding = bindings[next]
            if isText(binding.prefix, prefix) { return string(binding.namespace) }
            next = binding.outer
        }
        return XMLNamespace.predeclared(prefix)
    }
}
