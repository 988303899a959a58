/// The traits of a person as entered locally: the five strict ones, the first given name, and the names in use.
///
/// The five are never missing: an unknown value has its conventional form (3.7, ``LieuNaissance/inconnu``). Source:
/// rniv-rules 3.1 and 3.2 (second-hand).
public struct IdentityTraits: Sendable, Hashable, Codable {
    /// The birth name.
    public let nomNaissance: NomNaissance

    /// The given names of the birth act, in order.
    public let listePrenoms: ListePrenoms

    /// The first given name: the head of the list, possibly written with other separators (EXI ID 10).
    public let premierPrenom: Prenom

    /// The birth date.
    public let dateNaissance: DateNaissance

    /// The sex of the civil status.
    public let sexe: Sexe

    /// The birthplace.
    public let lieuNaissance: LieuNaissance

    /// The name in use, if any was given.
    public let nomUtilise: NomUtilise?

    /// The given name in use, if any was given.
    public let prenomUtilise: PrenomUtilise?

    /// Brings traits together.
    ///
    /// - Parameters:
    ///   - nomNaissance: The birth name.
    ///   - listePrenoms: The given names of the birth act, in order.
    ///   - premierPrenom: The first of them; left out, the text before the first space of the list.
    ///   - dateNaissance: The birth date, complete or partly known.
    ///   - sexe: The sex of the civil status.
    ///   - lieuNaissance: The birthplace.
    ///   - nomUtilise: The name in use.
    ///   - prenomUtilise: The given name in use.
    /// - Throws: ``TraitError`` with `premierPrenomIncoherent` when the first given name does not begin the list,
    ///   hyphens and apostrophes counting as spaces (EXI ID 10), and `dateInvalide` for a lunar date, which EXI ID 12
    ///   refuses as a local birth date.
    public init(
        nomNaissance: NomNaissance,
        listePrenoms: ListePrenoms,
        premierPrenom: Prenom? = nil,
        dateNaissance: DateNaissance,
        sexe: Sexe,
        lieuNaissance: LieuNaissance,
        nomUtilise: NomUtilise? = nil,
        prenomUtilise: PrenomUtilise? = nil
    ) throws(TraitError) {
        let premier = premierPrenom ?? listePrenoms.firstWord
        guard CanonicalName(premier.texte).isPrefix(of: CanonicalName(listePrenoms.texte)) else {
            throw TraitError(.premierPrenomIncoherent, champ: .premierPrenom)
        }
        if case .lunaire = dateNaissance { throw TraitError(.dateInvalide, champ: .dateNaissance) }
        self.nomNaissance = nomNaissance
        self.listePrenoms = listePrenoms
        self.premierPrenom = premier
        self.dateNaissance = dateNaissance
        self.sexe = sexe
        self.lieuNaissance = lieuNaissance
        self.nomUtilise = nomUtilise
        self.prenomUtilise = prenomUtilise
    }

    /// Reads stored traits.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when they are not traits this type can hold.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Champ.self)
        let nomNaissance = try container.decode(NomNaissance.self, forKey: .nomNaissance)
        let listePrenoms = try container.decode(ListePrenoms.self, forKey: .listePrenoms)
        let premierPrenom = try container.decode(Prenom.self, forKey: .premierPrenom)
        let dateNaissance = try container.decode(DateNaissance.self, forKey: .dateNaissance)
        let sexe = try container.decode(Sexe.self, forKey: .sexe)
        let lieuNaissance = try container.decode(LieuNaissance.self, forKey: .lieuNaissance)
        let nomUtilise = try container.decodeIfPresent(NomUtilise.self, forKey: .nomUtilise)
        let prenomUtilise = try container.decodeIfPresent(PrenomUtilise.self, forKey: .prenomUtilise)
        do {
            try self.init(
                nomNaissance: nomNaissance,
                listePrenoms: listePrenoms,
                premierPrenom: premierPrenom,
                dateNaissance: dateNaissance,
                sexe: sexe,
                lieuNaissance: lieuNaissance,
                nomUtilise: nomUtilise,
                prenomUtilise: prenomUtilise
            )
        } catch { throw DecodingError.notStored(by: decoder) }
    }

    private typealias CodingKeys = Champ
}

extension Champ: CodingKey {
    /// The official name of the field.
    public var description: String { rawValue }
}

extension IdentityTraits: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<traits>" }
}
