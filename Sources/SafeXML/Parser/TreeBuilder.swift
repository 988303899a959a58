/// Builds the tree from the parser's events, and refuses whatever passes a limit as it happens.
///
/// After the first failure every event is ignored.
struct TreeBuilder {
    private(set) var failure: XMLError?
    private(set) var root: XMLElement?
    private let limits: XMLLimits
    private var open: [OpenElement] = []
    private var nodes = 0
    private var pendingText: [UInt8] = []

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Keeps the first failure: what follows it is only its consequence.
    mutating func fail(_ error: XMLError) {
        failure = failure ?? error
    }

    /// Counts a start tag before any of its strings is copied.
    mutating func admitElement(attributes: Int, bindings: Int) throws(XMLError) {
        guard open.count < limits.maximumDepth else { throw XMLError(.tooDeep) }
        nodes += 1 + attributes + bindings
        guard nodes <= limits.maximumNodes else { throw XMLError(.tooManyNodes) }
    }

    mutating func startElement(
        _ name: XMLName,
        attributes: [XMLAttribute],
        bindings: [XMLNamespace]
    ) throws(XMLError) {
        try flushText()
        let scope = (open.last?.scope ?? .document).declaring(bindings)
        open.append(OpenElement(name: name, attributes: attributes, scope: scope))
    }

    mutating func endElement() throws(XMLError) {
        try flushText()
        guard let closed = open.popLast()?.element else { throw XMLError(.malformed) }
        guard open.isEmpty else {
            open[open.count - 1].children.append(.element(closed))
            return
        }
        root = closed
    }

    /// Checks the length of a text or an attribute value before it is copied.
    func admitText(length: Int) throws(XMLError) {
        guard length <= limits.maximumTextLength else { throw XMLError(.textTooLong) }
    }

    /// Adds a piece of text; the pieces of one text are joined across comments, CDATA and references.
    mutating func appendText(_ bytes: some Collection<UInt8>) throws(XMLError) {
        try admitText(length: pendingText.count + bytes.count)
        pendingText.append(contentsOf: bytes)
    }

    private mutating func flushText() throws(XMLError) {
        guard !pendingText.isEmpty, !open.isEmpty else { return }
        guard let text = String(validating: pendingText, as: UTF8.self) else { throw XMLError(.malformed) }
        pendingText.removeAll(keepingCapacity: true)
        open[open.count - 1].children.append(.text(text))
    }
}
