/// A search for known identities, with distinct fields: one text bar is not enough (EXI ID 17, second-hand).
///
/// Names are compared without case, accents, or separators, and from their beginning (rniv-rules 6.2).
public struct IdentityQuery: Sendable, Hashable {
    /// A birth or used name, or its first letters.
    public var nom: String?

    /// A given name, of the birth act or in use, or its first letters.
    public var prenom: String?

    /// The birth date.
    public var dateNaissance: CalendarDate?

    /// The sex.
    public var sexe: Sexe?

    /// The birthplace.
    public var lieuNaissance: LieuNaissance?

    /// The whole matricule, key included.
    public var matricule: Matricule?

    /// Makes a query.
    ///
    /// - Parameters:
    ///   - nom: A birth or used name, or its first letters.
    ///   - prenom: A given name, or its first letters.
    ///   - dateNaissance: The birth date.
    ///   - sexe: The sex.
    ///   - lieuNaissance: The birthplace.
    ///   - matricule: The whole matricule.
    public init(
        nom: String? = nil,
        prenom: String? = nil,
        dateNaissance: CalendarDate? = nil,
        sexe: Sexe? = nil,
        lieuNaissance: LieuNaissance? = nil,
        matricule: Matricule? = nil
    ) {
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.sexe = sexe
        self.lieuNaissance = lieuNaissance
        self.matricule = matricule
    }

    /// The query that must come before the creation of an identity (rniv-rules 6.3.1).
    ///
    /// - Parameter traits: The traits about to be created.
    public init(before traits: IdentityTraits) {
        self.init(
            nom: traits.nomNaissance.texte,
            prenom: traits.premierPrenom.texte,
            dateNaissance: traits.dateNaissance.calendarDate
        )
    }
}

extension IdentityQuery: CustomStringConvertible {
    /// A placeholder: a query is personal data and stays out of logs.
    public var description: String { "<recherche d'identités>" }
}
