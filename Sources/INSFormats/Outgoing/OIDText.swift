/// The writings of an OID: dotted decimal, and the URI `urn:oid:` that FHIR makes of it.
enum OIDText {
    /// The URI of an OID.
    static func uri(_ oid: String) -> String { prefix + oid }

    /// The OID of its URI, dotted; any other text as it is.
    static func bare(_ text: String) -> String {
        let oid = String(text.dropFirst(text.hasPrefix(prefix) ? prefix.count : 0))
        return isDotted(oid) ? oid : text
    }

    private static let prefix = "urn:oid:"

    /// Whether a text is an OID in its only dotted writing: two arcs or more, without signs, spaces or leading zeros, the
    /// first two within the bounds of X.660.
    static func isDotted(_ text: String) -> Bool {
        let arcs = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let areNumbers = arcs.allSatisfy { arc in
            arc.allSatisfy(DateDigits.isDigit) && (arc.count == 1 || (arc.count > 1 && arc.first != UInt8(ascii: "0")))
        }
        guard areNumbers, arcs.count > 1, let root = Int(String(arcs[0]) ?? ""), root < 3 else { return false }
        return root == 2 || Int(String(arcs[1]) ?? "").map { $0 < 40 } ?? false
    }
}
