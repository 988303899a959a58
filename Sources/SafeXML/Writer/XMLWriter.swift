/// A writer of XML in UTF-8 whose output depends only on its calls: it adds no white space and chooses no prefix.
///
/// What it cannot write is kept as an error for `finish()`, the only way to get the document: the calls in between
/// need no `try`, and no part of a refused document can be used.
public struct XMLWriter: Sendable {
    private var bytes: [UInt8] = []
    private var open: [OpenTag] = []
    private var check = TagCheck()
    private var hasRoot = false
    /// Whether the last start tag still lacks its ">", so that an element without content becomes `<a/>`.
    private var isTagPending = false
    private var failure: XMLError?
    /// The elements whose content is left open, when the document is a template.
    private(set) var gaps: [XMLTemplate.Gap] = []

    /// Creates a writer with nothing written.
    public init() {}

    /// Creates a writer with room for so many bytes.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Writes the XML declaration; it must be the first call.
    public mutating func declaration() {
        guard bytes.isEmpty else { return fail(XMLError(.unbalanced)) }
        // A message of INSi has less.
        bytes.reserveCapacity(4_096)
        bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8
    }

    /// Writes an element, with its namespace declarations and then its attributes in the order given.
    ///
    /// The content is written on the writer it is given. When it throws an error of its own, the element stays open
    /// and the document can no longer be finished.
    public mutating func element<Failure: Error>(
        _ name: QualifiedName,
        namespaces: [XMLNamespace] = [],
        attributes: [(name: QualifiedName, value: String)] = [],
        content: (inout XMLWriter) throws(Failure) -> Void
    ) throws(Failure) {
        startElement(name, namespaces: namespaces, attributes: attributes)
        let depth = open.count
        try content(&self)
        // The content was free to replace the writer by another value.
        guard open.count == depth else { return fail(XMLError(.unbalanced)) }
        endElement()
    }

    /// Writes an element that holds only a text, or nothing when the text is empty.
    public mutating func leaf(
        _ name: QualifiedName,
        _ text: String = "",
        namespaces: [XMLNamespace] = [],
        attributes: [(name: QualifiedName, value: String)] = []
    ) {
        startTag(name, namespaces: namespaces, attributes: attributes)
        write(text)
        endTag(name, declarations: namespaces.count)
    }

    /// Writes a text in the open element.
    public mutating func text(_ text: String) {
        guard !open.isEmpty else { return fail(XMLError(.unbalanced)) }
        write(text)
    }

    /// Inserts bytes in the open element as they are: XML in UTF-8, already serialised and trusted.
    ///
    /// Meant for a signed element, whose bytes must not change. Nothing is checked or escaped.
    public mutating func raw(_ trusted: [UInt8]) {
        guard !open.isEmpty else { return fail(XMLError(.unbalanced)) }
        guard !trusted.isEmpty else { return }
        closePendingTag()
        bytes += trusted
    }

    /// Returns the document, or throws the first error of the calls that wrote it.
    public consuming func finish() throws(XMLError) -> [UInt8] {
        if let failure {
            throw failure
        }
        guard hasRoot, open.isEmpty else { throw XMLError(.unbalanced) }
        return bytes
    }

    /// Writes an element of a template whose content is written each time, under that number.
    package mutating func gap(_ number: Int, _ name: QualifiedName, namespaces: [XMLNamespace] = []) {
        gap(number, name, namespaces: namespaces, isText: false)
    }

    /// Writes an element of a template that holds only a text, given each time under that number.
    package mutating func textGap(_ number: Int, _ name: QualifiedName, namespaces: [XMLNamespace] = []) {
        gap(number, name, namespaces: namespaces, isText: true)
    }

    private mutating func gap(_ number: Int, _ name: QualifiedName, namespaces: [XMLNamespace], isText: Bool) {
        startElement(name, namespaces: namespaces, attributes: [])
        let scope = isText ? nil : XMLTemplate.Scope(element: Array(open.suffix(1)), namespaces: check)
        let position = bytes.count
        closePendingTag()
        endElement()
        gaps.append(XMLTemplate.Gap(number: number, position: position, end: bytes.count, scope: scope))
    }

    /// Writes a part of a template, and the content of the element whose start tag it ends with, but for its last ">".
    ///
    /// Returns whether there was any content: without it, the element ends here.
    mutating func fill(
        after part: ArraySlice<UInt8>,
        in scope: XMLTemplate.Scope,
        content: (inout XMLWriter) -> Void
    ) -> Bool {
        bytes.append(contentsOf: part)
        check = scope.namespaces
        open = scope.element
        isTagPending = true
        content(&self)
        // The content was free to replace the writer by another value.
        if open.count != 1 { fail(XMLError(.unbalanced)) }
        open = []
        return endOfFilled()
    }

    /// The same for an element that holds only a text.
    mutating func fill(after part: ArraySlice<UInt8>, with text: String) -> Bool {
        bytes.append(contentsOf: part)
        isTagPending = true
        write(text)
        return endOfFilled()
    }

    private mutating func endOfFilled() -> Bool {
        guard isTagPending else { return true }
        bytes.append(UInt8(ascii: "/"))
        bytes.append(UInt8(ascii: ">"))
        isTagPending = false
        return false
    }

    /// Returns the document, whose last part is that of a template.
    consuming func finish(with part: ArraySlice<UInt8>) throws(XMLError) -> [UInt8] {
        bytes.append(contentsOf: part)
        hasRoot = true
        return try finish()
    }

    /// Keeps the first error: those after it may only be its consequences.
    private mutating func fail(_ error: XMLError) {
        failure = failure ?? error
    }

    private mutating func write(_ text: String) {
        guard !text.isEmpty else { return }
        closePendingTag()
        do throws(XMLError) { try Escape.text.write(text, to: &bytes) } catch { fail(error) }
    }

    private mutating func startElement(
        _ name: QualifiedName,
        namespaces: [XMLNamespace],
        attributes: [(name: QualifiedName, value: String)]
    ) {
        startTag(name, namespaces: namespaces, attributes: attributes)
        open.append(OpenTag(name: name, declarations: namespaces.count))
    }

    /// Writes a start tag, without noting that the element is open.
    private mutating func startTag(
        _ name: QualifiedName,
        namespaces: [XMLNamespace],
        attributes: [(name: QualifiedName, value: String)]
    ) {
        if open.isEmpty, hasRoot {
            fail(XMLError(.unbalanced))
        }
        closePendingTag()
        if !namespaces.isEmpty { check.declare(namespaces) }
        bytes.append(UInt8(ascii: "<"))
        name.write(to: &bytes)
        hasRoot = true
        isTagPending = true
        do throws(XMLError) {
            try check.element(name)
            for (index, namespace) in namespaces.enumerated() {
                try writeAttribute(try check.declaration(last: namespaces[...index]), namespace.uri)
            }
            guard !attributes.isEmpty else { return }
            try check.attributes(attributes.lazy.map(\.name))
            for attribute in attributes { try writeAttribute(attribute.name, attribute.value) }
        } catch {
            fail(error)
        }
    }

    private mutating func writeAttribute(_ name: QualifiedName, _ value: String) throws(XMLError) {
        bytes.append(UInt8(ascii: " "))
        name.write(to: &bytes)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        try Escape.attribute.write(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func closePendingTag() {
        guard isTagPending else { return }
        bytes.append(UInt8(ascii: ">"))
        isTagPending = false
    }

    private mutating func endElement() {
        guard let tag = open.popLast() else { return }
        endTag(tag.name, declarations: tag.declarations)
    }

    private mutating func endTag(_ name: QualifiedName, declarations: Int) {
        if declarations > 0 { check.forget(declarations) }
        if isTagPending {
            bytes.append(UInt8(ascii: "/"))
            isTagPending = false
        } else {
            bytes.append(UInt8(ascii: "<"))
            bytes.append(UInt8(ascii: "/"))
            name.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: ">"))
    }
}
