/// Which acts are allowed from which state, and where they lead: the rules of the record, as data.
///
/// The engine refuses an act that has no row, and the tests compare every computed status with the row. Numbers are
/// those of rniv-rules 1.3.
public enum TransitionTable {
    /// One rule.
    public struct Row: Sendable, Hashable {
        /// The act.
        public let acte: Act.Kind
        /// The status before; nothing before the creation.
        public let de: ConfidenceStatus?
        /// The status after, when the act takes effect; for a verification, when the INS is not conforming.
        public let vers: ConfidenceStatus
        /// Where the rule comes from.
        public let source: String
    }

    /// Every rule.
    public static let rows: [Row] = [
        Row(acte: .creer, de: nil, vers: .provisoire, source: "U1, 6.3.2"),
        Row(acte: .recupererINS, de: .provisoire, vers: .recuperee, source: "U3; RNIV §4.3"),
        Row(acte: .recupererINS, de: .validee, vers: .qualifiee, source: "U6, 7.3"),
        Row(acte: .controlerPiece, de: .provisoire, vers: .validee, source: "U4; RNIV EXI SI 07"),
        Row(acte: .controlerPiece, de: .recuperee, vers: .qualifiee, source: "U5; RNIV EXI SI 07"),
        Row(acte: .controlerPiece, de: .validee, vers: .validee, source: "5.4.4"),
        Row(acte: .controlerPiece, de: .qualifiee, vers: .qualifiee, source: "5.4.4"),
        Row(acte: .verifierINS, de: .recuperee, vers: .provisoire, source: "D8, D4 (recalled)"),
        Row(acte: .verifierINS, de: .qualifiee, vers: .validee, source: "D8, D3 (recalled)"),
    ]

    /// Finds the rule of an act from a status.
    ///
    /// - Parameters:
    ///   - acte: The act.
    ///   - status: The status before; nothing before the creation.
    /// - Returns: The rule, or nothing when the act is not allowed.
    public static func row(for acte: Act.Kind, from status: ConfidenceStatus?) -> Row? {
        rows.first { $0.acte == acte && $0.de == status }
    }
}
