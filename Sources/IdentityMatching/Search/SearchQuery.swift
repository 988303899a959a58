/// What a user looks for: distinct fields, any of them empty (EXI ID 17, second-hand; rniv-rules 6.2.1).
///
/// Names may be given by their first letters. Case, diacritics, hyphens, apostrophes and spaces are of no matter.
public struct SearchQuery: Sendable, Hashable {
    /// A name, birth name or name in use, or its first letters.
    public var nom: String
    /// A given name, first or of the list or in use, or its first letters.
    public var prenom: String
    /// A birth date, `YYYY-MM-DD` or `DD/MM/YYYY`.
    public var dateNaissance: String
    /// A matricule, fifteen characters.
    public var matricule: String
    /// A sex, `M` or `F`.
    public var sexe: String
    /// A birthplace, a COG code.
    public var lieuNaissance: String

    /// Makes a query.
    ///
    /// - Parameters:
    ///   - nom: A name or its first letters.
    ///   - prenom: A given name or its first letters.
    ///   - dateNaissance: A birth date.
    ///   - matricule: A matricule.
    ///   - sexe: A sex.
    ///   - lieuNaissance: A birthplace.
    public init(
        nom: String = "",
        prenom: String = "",
        dateNaissance: String = "",
        matricule: String = "",
        sexe: String = "",
        lieuNaissance: String = ""
    ) {
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.matricule = matricule
        self.sexe = sexe
        self.lieuNaissance = lieuNaissance
    }
}

extension SearchQuery: CustomStringConvertible {
    /// A placeholder: a query is personal data and stays out of logs.
    public var description: String { "<recherche>" }
}
