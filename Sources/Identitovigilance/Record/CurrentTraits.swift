/// The traits that hold for an identity now, as text for a screen, with the names in use.
public struct CurrentTraits: Sendable, Hashable {
    /// The birth name.
    public let nomNaissance: String

    /// All given names of the birth act, separated by spaces.
    public let listePrenoms: String

    /// The first given name: INSi does not return it, the local one stays (rniv-rules 1.5.2, 1.8.4).
    ///
    /// When it no longer begins the list that INSi gave, it is what precedes the first space there (1.8.9, EXI ID 10): a
    /// guess, which the user may correct.
    public let premierPrenom: String

    /// The birth date.
    public let dateNaissance: DateNaissance

    /// The sex of the civil status.
    public let sexe: Sexe

    /// The birthplace.
    public let lieuNaissance: String

    /// The name in use.
    public let nomUtilise: String?

    /// The given name in use.
    public let prenomUtilise: String?

    init(saisis: IdentityTraits, ins: INS?) {
        nomNaissance = ins?.traits.nomNaissance ?? saisis.nomNaissance.texte
        listePrenoms = ins?.traits.listePrenoms ?? saisis.listePrenoms.texte
        premierPrenom = Self.premierPrenom(saisis.premierPrenom.texte, of: listePrenoms)
        dateNaissance = ins?.traits.dateNaissance ?? saisis.dateNaissance
        sexe = ins?.traits.sexe ?? saisis.sexe
        lieuNaissance = ins?.traits.lieuNaissance ?? saisis.lieuNaissance.code
        nomUtilise = saisis.nomUtilise?.texte
        prenomUtilise = saisis.prenomUtilise?.texte
    }
}

extension CurrentTraits {
    private static func premierPrenom(_ premier: String, of liste: String) -> String {
        if CanonicalName(premier).isPrefix(of: CanonicalName(liste)) { return premier }
        return liste.split(separator: " ").first.map(String.init) ?? premier
    }
}

extension CurrentTraits: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<traits>" }
}
