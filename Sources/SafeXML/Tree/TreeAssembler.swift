/// Writes the arrays of a tree as its parts come, in document order.
///
/// It checks nothing: what is added is known to be within the limits, and in UTF-8.
struct TreeAssembler {
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var names: [XMLTree.Name] = []
    private var namespaces: [String] = []
    private var scopes: [NamespaceScope] = [.document]
    private var bytes: [UInt8] = []
    /// The elements whose end was not reached yet, in `nodes`.
    private var openElements: [Int] = []
    /// Where the text being added begins, in `bytes`.
    private var textStart = 0

    var depth: Int { openElements.count }

    /// How many bytes the text being added has.
    var textLength: Int { bytes.count - textStart }

    /// Makes room for a document of so many bytes; it may still need more, or less.
    mutating func reserve(forDocumentOf count: Int) {
        // A message has an element every forty bytes, and is a third of text.
        nodes.reserveCapacity(count / 24)
        bytes.reserveCapacity(count / 2)
        names.reserveCapacity(32)
    }

    /// Keeps a namespace, and gives its place.
    mutating func add(namespace: String) -> Int {
        namespaces.append(namespace)
        return namespaces.count - 1
    }

    func namespace(at place: Int) -> String { namespaces[place] }

    /// Keeps a name, and gives its place; not while a text is being added.
    mutating func add(namespace: Int, local: some Collection<UInt8>) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: local)
        textStart = bytes.count
        names.append(XMLTree.Name(namespace: namespace, local: start..<bytes.count, mark: XMLTree.mark(of: local)))
        return names.count - 1
    }

    mutating func open(_ name: Int, declaring bindings: [XMLNamespace]) {
        let outer = openElements.last.map { nodes[$0].scope } ?? 0
        let scope = bindings.isEmpty ? outer : scopes.count
        if !bindings.isEmpty { scopes.append(scopes[outer].declaring(bindings)) }
        openElements.append(nodes.count)
        nodes.append(
            XMLTree.Node(
                name: name,
                mark: names[name].mark,
                content: attributes.count..<attributes.count,
                scope: scope,
                end: 0
            )
        )
    }

    /// Adds an attribute to the element that was just opened.
    mutating func addAttribute(_ name: Int, value: some Sequence<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: value)
        attributes.append(XMLTree.Attribute(name: name, value: start..<bytes.count))
        nodes[nodes.count - 1].content = nodes[nodes.count - 1].content.lowerBound..<attributes.count
        textStart = bytes.count
    }

    /// Adds to the text of the open element.
    mutating func append(_ text: some Sequence<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Whether the text being added is UTF-8.
    var hasValidText: Bool { isValid(textStart..<bytes.count) }

    /// Whether the value of the last attribute is UTF-8.
    var hasValidValue: Bool { attributes.last.map { isValid($0.value) } ?? true }

    /// Whether the last name is UTF-8.
    var hasValidName: Bool { names.last.map { isValid($0.local) } ?? true }

    private func isValid(_ range: Range<Int>) -> Bool {
        let text = bytes[range]
        return text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
    }

    /// Makes a node of the text that was added, if any.
    mutating func endText() {
        guard textLength > 0 else { return }
        nodes.append(XMLTree.Node(name: nil, mark: 0, content: textStart..<bytes.count, scope: 0, end: nodes.count + 1))
        textStart = bytes.count
    }

    /// Ends the open element, or does nothing when there is none.
    mutating func close() {
        guard let element = openElements.popLast() else { return }
        nodes[element].end = nodes.count
    }

    consuming func finish() -> XMLTree {
        XMLTree(
            nodes: nodes,
            attributes: attributes,
            names: names,
            namespaces: namespaces,
            scopes: scopes,
            bytes: bytes
        )
    }
}
