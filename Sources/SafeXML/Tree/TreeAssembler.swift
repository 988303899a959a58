/// Writes the arrays of a tree as its parts come, in document order.
///
/// It checks nothing but UTF-8, at the end: what is added is known to be within the limits.
struct TreeAssembler {
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var names: [XMLTree.Name] = []
    private var bindings: [XMLTree.Binding] = []
    private var bytes: [UInt8] = []
    /// The innermost element whose end was not reached yet, in `nodes`; until then its `end` is the element around it.
    private var innermost = 0
    /// The last declaration that it and what was added since can see, in `bindings`; -1 for none.
    private var scope = -1
    /// How many elements are open.
    private(set) var depth = 0
    /// Where the text being added begins, in `bytes`.
    private var textStart = 0

    /// How many bytes the text being added has.
    var textLength: Int { bytes.count - textStart }

    /// Makes room for a document of so many bytes; it may still need more, or less.
    mutating func reserve(forDocumentOf count: Int) {
        // A message has an element every forty bytes, most with a text, and is a half of names and texts.
        nodes.reserveCapacity(count / 20)
        bytes.reserveCapacity(count / 4 * 3)
        names.reserveCapacity(32)
        bindings.reserveCapacity(8)
    }

    /// Keeps a namespace, and gives its place among the names; not while a text is being added.
    mutating func add(namespace: some Collection<UInt8>) -> Int {
        let kept = keep(namespace)
        names.append(XMLTree.Name(namespace: kept, local: kept.upperBound..<kept.upperBound, mark: 0))
        return names.count - 1
    }

    /// Keeps a name of that mark, and gives its place; not while a text is being added.
    mutating func add(namespace: Int, local: some Collection<UInt8>, mark: Int) -> Int {
        names.append(XMLTree.Name(namespace: names[namespace].namespace, local: keep(local), mark: mark))
        return names.count - 1
    }

    /// Adds a declaration of the element that is opened next; not while a text is being added.
    mutating func declare(prefix: some Collection<UInt8>, namespace: Int) {
        bindings.append(XMLTree.Binding(prefix: keep(prefix), namespace: names[namespace].namespace, outer: scope))
        scope = bindings.count - 1
    }

    private mutating func keep(_ part: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: part)
        textStart = bytes.count
        return start..<bytes.count
    }

    /// Opens an element, which has the declarations that were added since the last was opened or closed.
    mutating func open(_ name: Int) {
        nodes.append(
            XMLTree.Node(
                name: name,
                mark: names[name].mark,
                content: attributes.count..<attributes.count,
                scope: scope,
                end: innermost
            )
        )
        innermost = nodes.count - 1
        depth += 1
    }

    /// Adds an attribute to the element that was just opened.
    mutating func addAttribute(_ name: Int, value: some Collection<UInt8>) {
        attributes.append(XMLTree.Attribute(name: name, value: keep(value)))
        nodes[nodes.count - 1].content = nodes[nodes.count - 1].content.lowerBound..<attributes.count
    }

    /// Adds to the text of the open element.
    mutating func append(_ text: some Collection<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Whether every text and every name is UTF-8.
    ///
    /// Each for itself: what is UTF-8 together may be cut within a character.
    var isUTF8: Bool {
        // ASCII is, and nearly every document is nothing else; without a way out, many bytes are looked at together.
        var union: UInt8 = 0
        for byte in bytes { union |= byte }
        guard union >= 0x80 else { return true }
        return nodes.allSatisfy { !$0.isText || isUTF8($0.content) } && attributes.allSatisfy { isUTF8($0.value) }
            && names.allSatisfy { isUTF8($0.namespace) && isUTF8($0.local) }
            && bindings.allSatisfy { isUTF8($0.prefix) }
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        let text = bytes[range]
        return text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
    }

    /// Makes a node of the text that was added, if any.
    mutating func endText() {
        guard textLength > 0 else { return }
        nodes.append(
            XMLTree.Node(name: -1, mark: 0, content: textStart..<bytes.count, scope: -1, end: nodes.count + 1)
        )
        textStart = bytes.count
    }

    /// Ends the open element, or does nothing when there is none.
    mutating func close() {
        guard depth > 0 else { return }
        let outer = nodes[innermost].end
        nodes[innermost].end = nodes.count
        innermost = outer
        depth -= 1
        scope = depth > 0 ? nodes[outer].scope : -1
    }

    consuming func finish() -> XMLTree {
        XMLTree(
            nodes: nodes,
            attributes: attributes,
            names: names,
            bindings: bindings,
            bytes: bytes
        )
    }
}
