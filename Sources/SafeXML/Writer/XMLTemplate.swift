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
        /// The element, alone, as the writer knows it where it is open.
        let element: [OpenTag]
        let namespaces: TagCheck
    }

    private let bytes: [UInt8]
    private let gaps: [Gap]
    private let failure: XMLError?

    /// Writes the template with `XMLWriter.gap` for what differs from one document to the next.
    ///
    /// What can't be written is kept for `filled(_:)`, as a writer keeps it for `finish()`.
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

    /// The document, with the content of each gap as `fill` writes it, by the number of the gap and in document order.
    package func filled(
        capacity: Int = 1_024,
        _ fill: (_ gap: Int, _ writer: inout XMLWriter) -> Void
    ) throws(XMLError) -> [UInt8] {
        if let failure { throw failure }
        var writer = XMLWriter(capacity: bytes.count + capacity)
        var copied = 0
        for gap in gaps {
            let isFilled = writer.fill(gap, after: bytes[copied..<gap.position]) { fill(gap.number, &$0) }
            // The end tag is copied with what follows it; an element without content has none.
            copied = isFilled ? gap.position + 1 : gap.end
        }
        return try writer.finish(with: bytes[copied...])
    }
}
