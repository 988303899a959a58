/// A known identity that a search found, with why: strict traits, status and attributes are in the record (6.2.5).
public struct IdentityHit: Sendable, Hashable {
    /// A field of the identity that agrees with the query.
    public enum Concordance: String, Sendable, Hashable, CaseIterable {
        /// The matricule.
        case matricule
        /// The birth date.
        case dateNaissance
        /// The birth name.
        case nomNaissance
        /// The name in use.
        case nomUtilise
        /// The given names of the birth act.
        case prenoms
        /// The given name in use.
        case prenomUtilise
        /// The sex.
        case sexe
        /// The birthplace.
        case lieuNaissance

        /// The field on a French screen.
        public var libelle: String {
            switch self {
            case .matricule: "même matricule"
            case .dateNaissance: "même date de naissance"
            case .nomNaissance: "nom de naissance concordant"
            case .nomUtilise: "nom utilisé concordant"
            case .prenoms: "prénom concordant"
            case .prenomUtilise: "prénom utilisé concordant"
            case .sexe: "même sexe"
            case .lieuNaissance: "même lieu de naissance"
            }
        }
    }

    /// The identity.
    public let record: IdentityRecord

    /// The fields that agree.
    public let concordances: Set<Concordance>

    /// Describes a hit.
    ///
    /// - Parameters:
    ///   - record: The identity.
    ///   - concordances: The fields that agree.
    public init(record: IdentityRecord, concordances: Set<Concordance>) {
        self.record = record
        self.concordances = concordances
    }
}

extension IdentityHit: CustomStringConvertible {
    /// The fields that agree, without any trait.
    public var description: String { "<identité, \(concordances.map(\.rawValue).sorted().joined(separator: ", "))>" }
}
