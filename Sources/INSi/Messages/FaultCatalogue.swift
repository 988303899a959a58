/// The faults that public sources attest: one table, one row a code.
///
/// A code is looked up first, then the subcode, which is the family of the codes that no public text explains (insi-protocol
/// 13.4). Codes are compared without case. `Sender` and `Receiver` are no reliable sign, so they decide nothing.
public enum FaultCatalogue {
    /// The rows of the codes, those of the gateway first.
    public static let codes: [FaultExplanation] = gateway + application

    /// The rows of the subcodes, whose texts are those of their category (13.4, inferred).
    public static let sousCodes: [FaultExplanation] = [
        FaultExplanation("siram_10", saying: .requete),
        FaultExplanation("siram_40", saying: .indisponible),
        FaultExplanation("siram_100", saying: .nonAutorise),
    ]

    /// What is said of a fault whose code and subcode no public text explains.
    public static let inconnue = FaultExplanation(nil, saying: .inconnue)

    /// The row that explains a fault.
    ///
    /// - Parameters:
    ///   - code: The code, in any case.
    ///   - sousCode: The subcode without prefix, in any case.
    /// - Returns: The row of the code, else of the subcode, else ``inconnue``.
    public static func explication(code: String?, sousCode: String?) -> FaultExplanation {
        row(code, in: codes) ?? row(sousCode, in: sousCodes) ?? inconnue
    }

    private static func row(_ text: String?, in rows: [FaultExplanation]) -> FaultExplanation? {
        guard let text = text?.lowercased() else { return nil }
        return rows.first { $0.code == text }
    }
}
