extension XMLTree {
    /// The children of a node that are elements of that name: none, one, or several.
    func only(named name: XMLName, of parent: Int) -> XMLElement.Child<Int> {
        let mark = Self.mark(of: name.local.utf8)
        let end = nodes[parent].end
        var next = parent + 1
        var found: Int?
        while next < end {
            if nodes[next].mark == mark, let candidate = nodes[next].name, isName(candidate, name) {
                guard found == nil else { return .repeated }
                found = next
            }
            next = nodes[next].end
        }
        return found.map { .one($0) } ?? .absent
    }

    /// The first child of a node that is an element of that name, from a place on.
    func child(named name: XMLName, of parent: Int, from start: Int? = nil) -> Int? {
        let mark = Self.mark(of: name.local.utf8)
        let end = nodes[parent].end
        var next = start ?? parent + 1
        while next < end {
            if nodes[next].mark == mark, let candidate = nodes[next].name, isName(candidate, name) { return next }
            next = nodes[next].end
        }
        return nil
    }

    /// The first child of a node that is an element, from a place on.
    func child(of parent: Int, from start: Int? = nil) -> Int? {
        let end = nodes[parent].end
        var next = start ?? parent + 1
        while next < end {
            if nodes[next].name != nil { return next }
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
            if nodes[next].name == nil { joined += string(nodes[next].content) }
            next = nodes[next].end
        }
        return joined
    }

    /// The text of an element that holds no element, nothing of another: two texts are never neighbours.
    func onlyText(of element: Int) -> String? {
        let (first, end) = (element + 1, nodes[element].end)
        if first == end { return "" }
        return first + 1 == end && nodes[first].name == nil ? string(nodes[first].content) : nil
    }

    /// The namespace that a prefix stands for in an element, nil when nothing declares it.
    func namespace(forPrefix prefix: String, in element: Int) -> String? {
        var scope = nodes[element].scope
        while let place = scope {
            if let binding = bindings[scopes[place].bindings].first(where: { isText($0.prefix, prefix) }) {
                return string(namespaces[binding.namespace])
            }
            scope = scopes[place].outer
        }
        return XMLNamespace.predeclared(prefix)
    }
}
