/// Builds the tree from the parser's events, and refuses whatever passes a limit as it happens.
///
/// After the first failure every event is ignored.
struct TreeBuilder {
    private(set) var failure: XMLError?
    /// The names of the document, by what libxml2 calls them.
    var names = NameCache()
    private let limits: XMLLimits
    private var assembler = TreeAssembler()
    private var nodes = 0
    private var isComplete = false

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// The root, once its end was read.
    mutating func finish() throws(XMLError) -> XMLElement {
        // libxml2 checked it too, and reports it; this does not rely on that.
        guard isComplete, assembler.isUTF8 else { throw XMLError(.malformed) }
        // Taken out, so that the arrays are not counted twice for a while.
        return XMLElement(rootOf: exchange(&assembler, with: TreeAssembler()).finish())
    }

    /// Keeps the first failure: what follows it is only its consequence.
    mutating func fail(_ error: XMLError) {
        failure = failure ?? error
    }

    /// Makes room for the tree of a document of so many bytes.
    mutating func reserve(forDocumentOf count: Int) {
        assembler.reserve(forDocumentOf: count)
    }

    /// Ends the text before a start tag, and counts the tag before any of its strings is copied.
    mutating func admitElement(attributes: Int, bindings: Int) throws(XMLError) {
        guard assembler.depth < limits.maximumDepth else { throw XMLError(.tooDeep) }
        guard attributes + bindings <= limits.maximumAttributes else { throw XMLError(.tooManyNodes) }
        nodes += 1 + attributes + bindings
        guard nodes <= limits.maximumNodes else { throw XMLError(.tooManyNodes) }
        endText()
    }

    /// Keeps a namespace, and gives its place.
    mutating func add(namespace: UnsafeBufferPointer<UInt8>) throws(XMLError) -> Int {
        try admitText(length: namespace.count)
        return unsafe assembler.add(namespace: namespace)
    }

    /// Keeps a name, and gives its place.
    mutating func add(namespace: Int, local: UnsafeBufferPointer<UInt8>) throws(XMLError) -> Int {
        try admitText(length: local.count)
        return unsafe assembler.add(namespace: namespace, local: local, mark: XMLTree.mark(of: local))
    }

    /// Keeps a declaration of the element that starts next.
    mutating func declare(prefix: UnsafeBufferPointer<UInt8>, namespace: Int) throws(XMLError) {
        try admitText(length: prefix.count)
        unsafe assembler.declare(prefix: prefix, namespace: namespace)
    }

    mutating func startElement(_ name: Int) {
        assembler.open(name)
    }

    /// Adds an attribute to the element that has just started.
    mutating func addAttribute(_ name: Int, value: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        try admitText(length: value.count)
        unsafe assembler.addAttribute(name, value: value)
    }

    mutating func endElement() throws(XMLError) {
        endText()
        guard assembler.depth > 0 else { throw XMLError(.malformed) }
        assembler.close()
        isComplete = assembler.depth == 0
    }

    /// Adds a piece of text; the pieces of one text are joined across comments, CDATA and references.
    mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        try admitText(length: assembler.textLength + bytes.count)
        unsafe assembler.append(bytes)
    }

    /// Checks the length of a text, an attribute value or a part of a name before it is copied.
    private func admitText(length: Int) throws(XMLError) {
        guard length <= limits.maximumTextLength else { throw XMLError(.textTooLong) }
    }

    private mutating func endText() {
        guard assembler.depth > 0 else { return }
        assembler.endText()
    }
}
