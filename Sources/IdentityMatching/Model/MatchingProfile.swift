/// Which knowledge the search for duplicates uses.
public enum MatchingProfile: String, Sendable, Hashable, CaseIterable {
    /// That of French identities: twins, homonyms and families are known, and never proposed on a weight alone.
    case rniv
    /// Names, date and address only: for a base that holds none of the traits that tell twins and homonyms apart. Twins are
    /// still one of the explanations, and refused on sight where telephones or electronic addresses tell a household.
    case general

    /// The profile that fits a base: ``rniv`` as soon as one record in twenty holds a sex, a birthplace, a list of given
    /// names or a matricule.
    ///
    /// - Parameter base: The base.
    public init(fitting base: PatientBase) {
        var holding = 0
        for row in base.rows
        where row.sexe != 0 || !row.lieu.isUnknown || row.listePrenoms != 0 || !row.matricule.isAbsent {
            holding += 1
        }
        self = holding * 20 >= base.count ? .rniv : .general
    }
}
