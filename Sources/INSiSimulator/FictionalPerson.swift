public import Identitovigilance

/// A person who does not exist, as the CNDA test book describes them.
public struct FictionalPerson: Sendable, Hashable {
    /// The birth name.
    public let nomNaissance: String

    /// The given names that INSi returns.
    public let listePrenoms: String

    /// The sex.
    public let sexe: Sexe

    /// The birth date, `YYYY-MM-DD`.
    public let dateNaissance: String

    /// The birthplace.
    public let lieuNaissance: String

    /// The active matricule, 15 characters.
    public let matricule: String

    /// The nature of the matricule.
    public let nature: NatureMatricule

    /// The former matricules, as INSi returns them.
    public let historique: [MatriculeHistorique]

    /// The traits as a secretary would type them from a document.
    ///
    /// - Returns: The local traits.
    /// - Throws: `TraitError`, which no person of ``all`` raises.
    public func traits() throws(TraitError) -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(nomNaissance),
            listePrenoms: ListePrenoms(listePrenoms),
            dateNaissance: DateNaissance(dateNaissance),
            sexe: sexe,
            lieuNaissance: LieuNaissance(lieuNaissance)
        )
    }

    /// What INSi returns for the person.
    ///
    /// - Returns: The person as in `INDIVIDU`.
    /// - Throws: `MatriculeError`, which no person of ``all`` raises.
    public func personneTrouvee() throws(MatriculeError) -> PersonneTrouvee {
        PersonneTrouvee(
            matricule: try Matricule(matricule),
            nature: nature,
            traits: TraitsRecus(
                nomNaissance: nomNaissance,
                listePrenoms: listePrenoms,
                sexe: sexe.rawValue,
                dateNaissance: dateNaissance,
                lieuNaissance: lieuNaissance
            ),
            historique: historique
        )
    }
}
