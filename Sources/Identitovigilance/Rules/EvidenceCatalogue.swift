/// The documents and devices that may support an identity, and the confidence each gives: one table.
///
/// Source: rniv-rules 5.1 to 5.3 (RNIV §3.3.2 and §3.3.3, second-hand); the level by code is 5.3.1 (inferred).
public struct EvidenceCatalogue: Sendable, Hashable {
    /// What a kind of document proves.
    public enum Level: Sendable, Hashable {
        /// Proves the identity of anyone by itself.
        case high
        /// Proves the identity of persons in these situations.
        case highFor(Set<SituationPatient>)
        /// Proves the identity of a minor together with one of the given documents of the parent present (5.2).
        case withParentDocument(Set<PieceIdentite>)
        /// Proves nothing by itself.
        case low
    }

    /// One row of the table.
    public struct Row: Sendable, Hashable {
        /// The kind of document.
        public let piece: PieceIdentite
        /// Its name on a French screen.
        public let libelle: String
        /// What it proves.
        public let level: Level
        /// Whether it is an electronic identification, which has a level of its own (5.6.1).
        public let isElectronic: Bool
    }

    /// The rows, in the order of a screen; no row is a default choice (RNIV EXI SI 23).
    public internal(set) var rows: [Row]

    /// Whether a code that has no row is taken for the one of a structure: only to read what was stored.
    var admitsUnknown = false

    init(rows: [Row]) { self.rows = rows }

    /// Finds the row of a kind of document.
    ///
    /// - Parameter piece: The kind.
    /// - Returns: Its row, or nothing for a code that the catalogue does not hold.
    public func row(for piece: PieceIdentite) -> Row? { rows.first { $0.piece == piece } }

    /// Names a kind of document on a French screen.
    ///
    /// - Parameter piece: The kind.
    /// - Returns: Its name, or its code when the catalogue does not hold it.
    public func libelle(of piece: PieceIdentite) -> String { row(for: piece)?.libelle ?? piece.rawValue }

    /// Whether a control validates an identity.
    ///
    /// - Parameters:
    ///   - controle: The documents, and the situation and level that the user stated.
    ///   - isMinor: Whether the person is under 18 on the day of the control.
    /// - Returns: Whether the set is of high confidence.
    public func isHighConfidence(_ controle: Act.Controle, isMinor: Bool) -> Bool {
        guard let row = row(for: controle.piece) else { return admitsUnknown && controle.piece != .controleEmetteur }
        if row.isElectronic, controle.niveau == .faible { return false }
        switch row.level {
        case .high: return true
        case .highFor(let situations):
            // A set of one code says by itself for whom it is; a situation that was stated must be one of them.
            let stated = isMinor && situations.contains(.mineur) ? .mineur : controle.situation
            return stated.map(situations.contains) ?? !situations.contains(.mineur)
        case .withParentDocument(let accepted): return isMinor && controle.seconde.map(accepted.contains) ?? false
        case .low: return false
        }
    }
}
