/// The documents and devices that may support an identity, and the confidence each gives: one table.
///
/// Source: rniv-rules 5.1 to 5.3 (RNIV §3.3.2 and §3.3.3, second-hand); the level by code is 5.3.1 (inferred).
public struct EvidenceCatalogue: Sendable {
    /// What a kind of document proves.
    public enum Level: Sendable, Hashable {
        /// Proves the identity by itself.
        case high
        /// Proves the identity of a minor by itself.
        case highForMinor
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
    }

    /// The rows, in the order of a screen; no row is a default choice (RNIV EXI SI 23).
    public let rows: [Row]

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

    /// Whether a control with these documents validates an identity.
    ///
    /// - Parameters:
    ///   - piece: The document of the person.
    ///   - seconde: The second document of a pair: the one of the parent present.
    ///   - isMinor: Whether the person is under 18 on the day of the control.
    /// - Returns: Whether the set is of high confidence.
    public func isHighConfidence(_ piece: PieceIdentite, seconde: PieceIdentite?, isMinor: Bool) -> Bool {
        switch row(for: piece)?.level {
        case .high: true
        case .highForMinor: isMinor
        case .withParentDocument(let accepted): isMinor && seconde.map(accepted.contains) ?? false
        case .low, nil: false
        }
    }

    /// The catalogue that the public texts give, for every structure.
    public static let standard: EvidenceCatalogue = {
        let ofParent = ["CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC"].map(PieceIdentite.init(rawValue:))
        let parents: Level = .withParentDocument(Set(ofParent))
        func row(_ code: String, _ libelle: String, _ level: Level) -> Row {
            Row(piece: PieceIdentite(rawValue: code), libelle: libelle, level: level)
        }
        return EvidenceCatalogue(rows: [
            row("CN", "Carte nationale d'identité", .high),
            row("PA", "Passeport", .high),
            row("CS", "Titre de séjour", .high),
            row("eCN", "Carte d'identité électronique (France Identité)", .high),
            row("IN", "L'Identité Numérique La Poste", .high),
            row("IE", "Identification électronique eIDAS substantielle ou élevée", .high),
            row("AV", "Appli carte Vitale", .high),
            row("TC", "Tiers de confiance", .high),
            row("AC", "Acte de naissance et carte Vitale avec photo (PAM)", .high),
            row("ANCV", "Acte de naissance et carte Vitale avec photo", .high),
            row("LECV", "Livret de famille et carte Vitale avec photo", .high),
            row("DC", "Document de circulation pour étranger mineur", .highForMinor),
            row("AN", "Extrait d'acte de naissance", parents),
            row("LE", "Livret de famille", parents),
            row("LEP", "Livret de famille des parents", parents),
            row("CC", "Carnet de circulation", .low),
            row("CE", "Carte européenne", .low),
            row("CM", "Carte militaire", .low),
            row("PC", "Permis de conduire", .low),
        ])
    }()
}
