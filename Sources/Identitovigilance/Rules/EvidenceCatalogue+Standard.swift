extension EvidenceCatalogue {
    /// The catalogue that the public texts give, for every structure.
    public static let standard: EvidenceCatalogue = {
        let ofParent = ["CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC"].map(PieceIdentite.init(rawValue:))
        let parents: Level = .withParentDocument(Set(ofParent))
        let acteEtVitale: Level = .highFor([.aideSocialeEnfance, .ehpad, .incapaciteDurable])
        func row(_ code: String, _ libelle: String, _ level: Level, electronic: Bool = false) -> Row {
            Row(piece: PieceIdentite(rawValue: code), libelle: libelle, level: level, isElectronic: electronic)
        }
        return EvidenceCatalogue(rows: [
            row("CN", "Carte nationale d'identité", .high),
            row("PA", "Passeport", .high),
            row("CS", "Titre de séjour", .high),
            row("eCN", "Carte d'identité électronique (France Identité)", .high, electronic: true),
            row("IN", "L'Identité Numérique La Poste", .high, electronic: true),
            row("IE", "Identification électronique eIDAS substantielle ou élevée", .high, electronic: true),
            row("AV", "Appli carte Vitale", .high),
            row("TC", "Tiers de confiance", .high),
            row("AC", "Acte de naissance et carte Vitale avec photo (PAM)", acteEtVitale),
            row("ANCV", "Acte de naissance et carte Vitale avec photo", acteEtVitale),
            row("LECV", "Livret de famille et carte Vitale avec photo", .highFor([.ehpad])),
            row("DC", "Document de circulation pour étranger mineur", .highFor([.mineur])),
            row("AN", "Extrait d'acte de naissance", parents),
            row("LE", "Livret de famille", parents),
            row("LEP", "Livret de famille des parents", parents),
            row("CC", "Carnet de circulation", .low),
            row("CE", "Carte européenne", .low),
            row("CM", "Carte militaire", .low),
            row("PC", "Permis de conduire", .low),
        ])
    }()

    /// The catalogue for reading what was stored: what a structure added and removed later still counts as it did.
    static let mostOpen: EvidenceCatalogue = {
        var catalogue = standard
        catalogue.admitsUnknown = true
        return catalogue
    }()

    /// The catalogue of a structure that does not accept some documents.
    ///
    /// - Parameter pieces: The kinds that no longer validate an identity there.
    /// - Returns: The catalogue, those kinds being of low confidence.
    public func refusing(_ pieces: Set<PieceIdentite>) -> EvidenceCatalogue {
        var catalogue = self
        catalogue.rows = rows.map { row in
            guard pieces.contains(row.piece) else { return row }
            return Row(piece: row.piece, libelle: row.libelle, level: .low, isElectronic: row.isElectronic)
        }
        return catalogue
    }

    /// The catalogue of a structure that also accepts a device of its own, as a contract with a trusted third party.
    ///
    /// - Parameters:
    ///   - piece: A code that the standard catalogue does not hold.
    ///   - libelle: Its name on a French screen.
    ///   - level: What it proves; the structure answers for it.
    /// - Returns: The catalogue with the row, or unchanged when the code is a standard one: the level of those is not for a
    ///   structure to raise.
    public func adding(_ piece: PieceIdentite, libelle: String, level: Level) -> EvidenceCatalogue {
        guard Self.standard.row(for: piece) == nil, piece != .controleEmetteur else { return self }
        var catalogue = self
        catalogue.rows.removeAll { $0.piece == piece }
        catalogue.rows.append(Row(piece: piece, libelle: libelle, level: level, isElectronic: false))
        return catalogue
    }
}
