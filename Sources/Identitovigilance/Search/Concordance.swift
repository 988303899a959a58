/// A field in which an identity agrees with a search, and how: what a hit says of why it is there (rniv-rules 6.2.5).
public struct Concordance: Sendable, Hashable {
    /// The field of the identity.
    public let field: Field

    /// How it agrees.
    public let manner: Manner

    /// Says that a field agrees.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - manner: How.
    public init(_ field: Field, _ manner: Manner) {
        self.field = field
        self.manner = manner
    }

    /// A field of an identity that a search looks in.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The matricule, active or formerly so.
        case matricule
        /// The birth date.
        case dateNaissance
        /// The birth name.
        case nomNaissance
        /// The name in use.
        case nomUtilise
        /// The given names of the birth act, the first among them.
        case prenoms
        /// The given name in use.
        case prenomUtilise
        /// The sex.
        case sexe
        /// The birthplace.
        case lieuNaissance
    }

    /// A manner of agreeing, the nearest first.
    ///
    /// Every directory knows the three first; the others are tolerance to errors.
    public enum Manner: String, Sendable, Hashable, CaseIterable {
        /// The same value, another given name of the list, or another code of the same birthplace.
        case same = "identique"
        /// One word of a name of several.
        case part = "partie"
        /// The first letters.
        case prefix = "debut"
        /// The name where the given name was asked, and the reverse.
        case exchanged = "interverti"
        /// A typing error away: letters, digits, or day and month exchanged.
        case near = "proche"
        /// It sounds the same.
        case sound = "memeSon"
    }

    /// The field and the manner on a French screen.
    public var libelle: String { "\(field.libelle)\u{A0}: \(manner.libelle)" }
}

extension Concordance: CustomStringConvertible {
    /// The names of the field and of the manner: no value.
    public var description: String { "\(field.rawValue) \(manner.rawValue)" }
}

extension Concordance.Field {
    /// The field on a French screen.
    public var libelle: String {
        switch self {
        case .matricule: "matricule"
        case .dateNaissance: "date de naissance"
        case .nomNaissance: "nom de naissance"
        case .nomUtilise: "nom utilisé"
        case .prenoms: "prénom de naissance"
        case .prenomUtilise: "prénom utilisé"
        case .sexe: "sexe"
        case .lieuNaissance: "lieu de naissance"
        }
    }
}

extension Concordance.Manner {
    /// The manner on a French screen, after the field.
    public var libelle: String {
        switch self {
        case .same: "identique"
        case .part: "identique en partie"
        case .prefix: "mêmes premières lettres"
        case .exchanged: "nom et prénom intervertis"
        case .near: "proche, peut-être une faute de frappe"
        case .sound: "même consonance"
        }
    }

    /// What it is worth in the rank of a hit, 100 for the same value: a choice, no text settles it.
    package var worth: Int {
        switch self {
        case .same: 100
        case .part: 95
        case .prefix: 85
        case .exchanged: 80
        case .near: 75
        case .sound: 65
        }
    }
}
