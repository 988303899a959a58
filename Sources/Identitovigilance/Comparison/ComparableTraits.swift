/// The strict traits of one side of a comparison, as text, whoever they come from.
public struct ComparableTraits: Sendable, Hashable {
    /// The birth name.
    public let nomNaissance: String

    /// All given names, separated by spaces.
    public let listePrenoms: String

    /// The first given name, when that side tells it.
    public let premierPrenom: String?

    /// The birth date as `YYYY-MM-DD`, or as received.
    public let dateNaissance: String

    /// The sex.
    public let sexe: String

    /// The birthplace, when that side gives one.
    public let lieuNaissance: String?

    /// Takes local traits.
    ///
    /// - Parameter local: The traits as entered.
    public init(_ local: IdentityTraits) {
        nomNaissance = local.nomNaissance.texte
        listePrenoms = local.listePrenoms.texte
        premierPrenom = local.premierPrenom.texte
        dateNaissance = local.dateNaissance.texte
        sexe = local.sexe.rawValue
        lieuNaissance = local.lieuNaissance.code
    }

    /// Takes the traits that hold for an identity.
    ///
    /// - Parameter current: The traits.
    public init(_ current: CurrentTraits) {
        nomNaissance = current.nomNaissance
        listePrenoms = current.listePrenoms
        premierPrenom = current.premierPrenom
        dateNaissance = current.dateNaissance.texte
        sexe = current.sexe.rawValue
        lieuNaissance = current.lieuNaissance
    }

    /// Takes the traits of an INS.
    ///
    /// - Parameter ins: The traits.
    public init(_ ins: TraitsINSi) {
        nomNaissance = ins.nomNaissance
        listePrenoms = ins.listePrenoms
        premierPrenom = nil
        dateNaissance = ins.dateNaissance.texte
        sexe = ins.sexe.rawValue
        lieuNaissance = ins.lieuNaissance
    }

    /// Takes received traits; one that is absent compares as an empty text, except the place, which may be absent.
    ///
    /// - Parameter recus: The traits as received.
    public init(_ recus: TraitsRecus) {
        nomNaissance = recus.nomNaissance ?? ""
        listePrenoms = recus.listePrenoms ?? ""
        premierPrenom = nil
        dateNaissance = recus.dateNaissance ?? ""
        sexe = recus.sexe ?? ""
        lieuNaissance = recus.lieuNaissance.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension ComparableTraits: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<traits>" }
}
