internal import CLibXML2

/// Exclusive canonical XML 1.0, the form in which signed elements are digested.
///
/// There is no `InclusiveNamespaces` list: a namespace is written where an element or an attribute uses it.
public enum ExclusiveCanonicalForm {
    /// Canonicalises one element of a document.
    ///
    /// - Parameters:
    ///   - document: The whole document, which has to pass `SafeXML.parse` first.
    ///   - element: The name of the element.
    ///   - id: The value of its `ID` attribute, when the name alone is not enough.
    ///   - omitting: The name of the direct children left out, as the enveloped-signature transform does.
    ///   - keepsComments: Whether comments are written; signatures here are made without.
    /// - Returns: The canonical form in UTF-8.
    /// - Throws: ``XMLError`` when the document is refused, or has no such element, or several.
    public static func bytes(
        of document: [UInt8],
        element: XMLName,
        id: String? = nil,
        omitting: XMLName? = nil,
        keepsComments: Bool = false
    ) throws(XMLError) -> [UInt8] {
        // The strict parser decides what is a document; what follows only reads what it accepted.
        _ = try SafeXML.parse(document)
        let previous = unsafe CLibXML2Silence()
        defer { unsafe CLibXML2Restore(previous) }
        let tree = try DocumentTree(document)
        return try tree.canonicalForm(of: element, id: id, omitting: omitting, keepsComments: keepsComments)
    }
}
