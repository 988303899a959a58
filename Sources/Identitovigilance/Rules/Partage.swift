/// What may be shown or shared of an identity, by status: one table (rniv-rules 1.6).
public struct Partage: Sendable, Hashable {
    /// A datum or a use of it.
    public enum Donnee: String, Sendable, Hashable, CaseIterable {
        /// Strict traits on local screens.
        case traitsEcran
        /// The status, shown with the identity.
        case statutEcran
        /// Matricule and nature on local screens.
        case matriculeEcran
        /// Traits without matricule in messages.
        case traitsMessages
        /// Matricule and OID in messages, documents and exports, with the five traits.
        case matriculeMessages
        /// The INS datamatrix on documents.
        case datamatrix
        /// Feeding the DMP and Mon espace santé.
        case dmp
        /// A message of the secure mail with a document, without the INS.
        case messagerieSansINS
        /// The address of the patient's Mon espace santé, made from the INS.
        case adresseMonEspaceSante

        /// The datum on a French screen.
        public var libelle: String {
            switch self {
            case .traitsEcran: "Traits stricts à l'écran"
            case .statutEcran: "Statut affiché avec l'identité"
            case .matriculeEcran: "Matricule INS et nature à l'écran"
            case .traitsMessages: "Traits sans matricule dans les messages"
            case .matriculeMessages: "Matricule INS et OID dans messages, documents et exports"
            case .datamatrix: "Datamatrix INS"
            case .dmp: "Alimentation du DMP et de Mon espace santé"
            case .messagerieSansINS: "Message MSSanté avec document, sans INS"
            case .adresseMonEspaceSante: "Adresse Mon espace santé du patient"
            }
        }
    }

    /// The datum.
    public let donnee: Donnee
    /// The statuses at which it may be shown or shared.
    public let statuts: Set<ConfidenceStatus>
    /// Why, in French.
    public let raison: String
    /// Where the rule comes from.
    public let source: String

    /// The table.
    public static let table: [Partage] = {
        let tous = Set(ConfidenceStatus.allCases)
        let pourQualifiee =
            "L'INS n'accompagne que les données d'une identité qualifiée, toujours avec ses cinq traits."
        func row(_ donnee: Donnee, _ statuts: Set<ConfidenceStatus>, _ raison: String, _ source: String) -> Partage {
            Partage(donnee: donnee, statuts: statuts, raison: raison, source: source)
        }
        return [
            row(.traitsEcran, tous, "Les soignants doivent pouvoir identifier la personne.", "1.6"),
            row(.statutEcran, tous, "Le statut dit quelle confiance accorder à l'identité.", "1.6"),
            row(
                .matriculeEcran,
                [.recuperee, .qualifiee],
                "Seules les identités récupérées et qualifiées portent une INS.",
                "1.6, 1.2.1"
            ),
            row(.traitsMessages, tous, "Les traits peuvent voyager sans matricule, avec le statut.", "1.6.6"),
            row(.matriculeMessages, [.qualifiee], pourQualifiee, "1.6.1 ; EXI SI 08, EXI ID 29"),
            row(.datamatrix, [.qualifiee], pourQualifiee, "1.6.2, 4.7.4 ; EXI ID 29, EXI DIF 02"),
            row(.dmp, [.qualifiee], "Le DMP et Mon espace santé exigent une INS qualifiée.", "1.6.4, 1.6.4b"),
            row(.messagerieSansINS, tous, "La messagerie admet par dérogation un envoi sans INS.", "1.6.4"),
            row(
                .adresseMonEspaceSante,
                [.qualifiee],
                "L'adresse se construit à partir d'une INS qualifiée.",
                "1.6, 9.1.2 (ECO.2.2.6)"
            ),
        ]
    }()
}

extension IdentityRecord {
    /// Whether a datum of this identity may be shown or shared now.
    ///
    /// - Parameter donnee: The datum.
    /// - Returns: Whether the table admits it at the present status; of a fictive identity nothing leaves the screen
    ///   (rniv-rules 6.7.3), nor of a closed one.
    public func allows(_ donnee: Partage.Donnee) -> Bool {
        if etat == .close || attributs.contains(.fictive) { return donnee == .traitsEcran || donnee == .statutEcran }
        return Partage.table.contains { $0.donnee == donnee && $0.statuts.contains(statut) }
    }
}
