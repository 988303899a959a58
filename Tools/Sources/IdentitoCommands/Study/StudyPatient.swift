internal import INSi
internal import Identitovigilance

/// A fictional patient of the study: who they are for INSi, and how the practice recorded them.
struct StudyPatient {
    /// What is wrong with the record.
    enum Entry: String, CaseIterable {
        /// Nothing.
        case right
        /// The married name stands as birth name, the birth name in another field.
        case namesExchanged
        /// The married name stands as birth name, and the birth name is nowhere.
        case birthNameLost
        /// The given name in use stands first.
        case otherGivenName
        /// The name has another separator.
        case separator
        /// The date is wrong.
        case wrongDate
        /// The given name is misspelt.
        case misspelt
        /// Right, but another person bears the same traits, elsewhere.
        case homonym
        /// Unknown to INSi.
        case unknown

        /// Whether the record holds what a search needs, somewhere.
        var holdsTheData: Bool {
            switch self {
            case .right, .namesExchanged, .otherGivenName, .separator, .homonym: true
            case .birthNameLost, .wrongDate, .misspelt, .unknown: false
            }
        }
    }

    let personne: PersonneTrouvee
    let recorded: IdentityTraits
    let entry: Entry
}
