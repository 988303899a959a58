internal import CLibXML2

/// A reader of XML from sources that may be hostile.
///
/// There is no DTD, no entity but the predefined ones, no file and no network; only XML 1.0 with namespaces, in UTF-8,
/// UTF-16, ISO-8859-1 or US-ASCII.
public enum SafeXML {
    /// Parses a whole document and returns its root element.
    ///
    /// Safe to call from any thread, and at once from several. Nothing is printed, logged or kept.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLError) -> XMLElement {
        let document = try DocumentBytes(bytes, limits: limits)
        let previous = unsafe CLibXML2Silence()
        defer { unsafe CLibXML2Restore(previous) }
        return try PushParser(limits: limits).parse(document)
    }
}
