/// Whether an identity answers a search, and how high it ranks: one rule for every directory.
///
/// A hit has the matricule; or, of birth date, name and given name, all that the query gives but one, and at least two
/// (one, when it gives only one). Sex and birthplace only rank. The weights are a choice, no text settles them.
package struct SearchRank {
    private var points = 0
    private var most = 0
    private var asked = 0
    private var agreed = 0
    private var hasMatricule = false

    package init() {}

    /// A thing that a query asks; a name is met by the birth name or the name in use, a given name by any.
    package enum Criterion {
        case matricule, dateNaissance, nom, prenom, sexe, lieuNaissance

        var weight: Int {
            switch self {
            case .matricule: 8
            case .nom, .dateNaissance: 4
            case .prenom: 3
            case .sexe, .lieuNaissance: 1
            }
        }
    }

    /// Counts a thing that was asked.
    ///
    /// - Parameters:
    ///   - criterion: The thing.
    ///   - manner: The nearest manner in which the identity meets it, or nothing when it does not.
    ///   - isAbsent: Whether the identity has no value there, which is better than another value.
    package mutating func count(_ criterion: Criterion, _ manner: Concordance.Manner?, isAbsent: Bool = false) {
        most += criterion.weight
        points += criterion.weight * (manner?.worth ?? (isAbsent ? 40 : 0))
        switch criterion {
        case .matricule: hasMatricule = manner != nil
        case .dateNaissance, .nom, .prenom:
            asked += 1
            if manner != nil { agreed += 1 }
        case .sexe, .lieuNaissance: break
        }
    }

    /// The rank, from 0 to 100 when everything asked is the same; nothing when the identity is no answer.
    package var score: Int? {
        guard hasMatricule || asked > 0 && agreed >= min(asked, max(2, asked - 1)) else { return nil }
        return points / most
    }
}
