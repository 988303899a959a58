/// The sex of the civil status.
///
/// Locally M, F and I (indéterminé); INSi knows M and F only, and is never asked with I. Source: rniv-rules 3.6
/// (PAM PID-8, EF_INS25_04; second-hand).
public enum Sexe: String, Sendable, Hashable, CaseIterable, Codable {
    /// Male.
    case masculin = "M"
    /// Female.
    case feminin = "F"
    /// Not determined; forbids any INSi call and any INS.
    case indetermine = "I"

    /// Reads one of `M`, `F` and `I`.
    ///
    /// - Parameter saisie: One capital letter.
    /// - Throws: ``TraitError`` with `sexeInvalide`.
    public init(_ saisie: String) throws(TraitError) {
        guard let sexe = Sexe(rawValue: saisie) else { throw TraitError(.sexeInvalide, champ: .sexe) }
        self = sexe
    }
}
