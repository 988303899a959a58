/// A document that is written once with gaps, and then as often as wanted with what goes into them.
///
/// Its fixed parts are checked and escaped when it is made, by the writer that makes any document; only the content of a
/// gap is checked and escaped each time, in the namespaces that are declared around it.
package struct XMLTemplate: Sendable {
    /// An element whose content is still to be written.
    struct Gap {
        let number: Int
        /// The places of the ">" of its start tag and of the end of its end tag, which follow one another.
        let position, end: Int
        /// What the writer knows where the element is open; nothing where only a text goes, which needs no names.
        let scope: Scope?
    }

    /// An element, alone, and the namespaces declared on it and around it.
    struct Scope {
        let element: [OpenTag]
        let namespaces: TagCheck
    }

    private let bytes: [UInt8]
    private let gaps: [Gap]
    private let failure: XMLError?

    /// Writes the template with `XMLWriter.gap` and `textGap` for what differs from one document to the next.
    ///
    /// What can't be written is kept for `filled`, as a writer keeps it for `finish()`.
    package init(_ write: (inout XMLWriter) -> Void) {
        var writer = XMLWriter()
        write(&writer)
        gaps = writer.gaps
        do throws(XMLError) {
            bytes = try writer.finish()
            failure = nil
        } catch {
            bytes = []
            failure = error
        }
    }

    /// The document, with what goes into each gap, by the number of the gap and in document order.
    package func filled(
        capacity: Int = 1_024,
        texts: (_ gap: Int) -> String,
        content: (_ gap: Int, _ writer: inout XMLWriter) -> Void
    ) throws(XMLError) -> [UInt8] {
        if let failure { throw failure }
        var writer = XMLWriter(capacity: bytes.count + capacity)
        var copied = 0
        for gap in gaps {
            let part = bytes[copied..<gap.position]
            let isFilled =
                if let scope = gap.scope {
                    writer.fill(after: part, in: scope) { content(gap.number, &$0) }
                } else {
                    writer.fill(after: part, with: texts(gap.number))
                }
            // The end tag is copied with what follows it; an element without content has none.
            copied = isFilled ? gap.position + 1 : gap.end
        }
        return try writer.finish(with: bytes[copied...])
    }
}
