/// The nature of a matricule and the authority that gave it, told by its OID and never by its digits.
///
/// Source: rniv-rules 4.1 (ANXN table N.1). No OID of test or demonstration exists for a NIA in the texts seen.
public enum NatureMatricule: String, Sendable, Hashable, CaseIterable, Codable {
    /// NIR, in production.
    case nir = "NIR"
    /// NIA, in production.
    case nia = "NIA"
    /// NIR of test.
    case nirTest = "NIR-TEST"
    /// NIR of demonstration.
    case nirDemonstration = "NIR-DEMO"

    /// Reads an OID.
    ///
    /// - Parameter oid: The dotted decimal text.
    /// - Throws: ``INSError`` with `oidInconnu` for any other OID, the obsolete INS-C included.
    public init(oid: String) throws(INSError) {
        guard let nature = Self.allCases.first(where: { $0.oid == oid }) else { throw INSError(.oidInconnu) }
        self = nature
    }

    /// The OID of the authority, dotted decimal.
    public var oid: String {
        switch self {
        case .nir: "1.2.250.1.213.1.4.8"
        case .nia: "1.2.250.1.213.1.4.9"
        case .nirTest: "1.2.250.1.213.1.4.10"
        case .nirDemonstration: "1.2.250.1.213.1.4.11"
        }
    }
}
