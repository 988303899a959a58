/// The traits of a person as INSi or another sender gave them, possibly with gaps; never normalised.
///
/// The schema makes every member of `TIQ` optional (insi-protocol 4.3); what an INS needs is checked by
/// ``TraitsINSi``.
public struct TraitsRecus: Sendable, Hashable, Codable {
    /// The birth name, `NomNaissance`.
    public let nomNaissance: String?

    /// The given name that older answers repeat, `Prenom`.
    public let prenom: String?

    /// All given names, `ListePrenom`.
    public let listePrenoms: String?

    /// The sex, `Sexe`.
    public let sexe: String?

    /// The birth date, `DateNaissance`.
    public let dateNaissance: String?

    /// The birthplace, `LieuNaissance`.
    public let lieuNaissance: String?

    /// Keeps what was received, byte for byte.
    ///
    /// - Parameters:
    ///   - nomNaissance: The birth name.
    ///   - prenom: The given name that older answers repeat.
    ///   - listePrenoms: All given names, separated by spaces.
    ///   - sexe: The sex.
    ///   - dateNaissance: The birth date.
    ///   - lieuNaissance: The birthplace.
    public init(
        nomNaissance: String?,
        prenom: String? = nil,
        listePrenoms: String?,
        sexe: String?,
        dateNaissance: String?,
        lieuNaissance: String?
    ) {
        self.nomNaissance = nomNaissance
        self.prenom = prenom
        self.listePrenoms = listePrenoms
        self.sexe = sexe
        self.dateNaissance = dateNaissance
        self.lieuNaissance = lieuNaissance
    }
}

extension TraitsRecus: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<traits reçus>" }
}
