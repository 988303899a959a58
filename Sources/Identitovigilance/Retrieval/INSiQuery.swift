/// A search of INSi by traits that INSi accepts, for an identity that may call it.
///
/// It can only be made by ``IdentityRecord/insiQuery(prenoms:lieu:)``: a sex that INSi does not know, or an identity
/// that must not reach INSi, makes none.
public struct INSiQuery: Sendable, Hashable {
    /// The birth name.
    public let nomNaissance: NomNaissance

    /// The given names to send, at least one; each is one `Prenom` element.
    public let prenoms: [Prenom]

    /// The sex, M or F.
    public let sexe: Sexe

    /// The birth date, `YYYY-MM-DD`.
    public let dateNaissance: CalendarDate

    /// The birthplace, which narrows the search.
    public let lieuNaissance: LieuNaissance?

    /// Whom the search is about and who makes it; not sent.
    public private(set) var origin: CallOrigin

    /// Only for the record, which checked that it may call.
    init(
        nomNaissance: NomNaissance,
        prenoms: [Prenom],
        sexe: Sexe,
        dateNaissance: CalendarDate,
        lieuNaissance: LieuNaissance?,
        origin: CallOrigin
    ) {
        self.nomNaissance = nomNaissance
        self.prenoms = prenoms
        self.sexe = sexe
        self.dateNaissance = dateNaissance
        self.lieuNaissance = lieuNaissance
        self.origin = origin
    }
}

extension INSiQuery {
    /// The same search narrowed by a birthplace.
    func adding(_ lieu: LieuNaissance) -> INSiQuery {
        INSiQuery(
            nomNaissance: nomNaissance,
            prenoms: prenoms,
            sexe: sexe,
            dateNaissance: dateNaissance,
            lieuNaissance: lieu,
            origin: origin
        )
    }

    /// The same search, with the user who makes it.
    ///
    /// - Parameter auteur: The user; nobody changes nothing.
    /// - Returns: The search.
    public func asked(by auteur: Auteur?) -> INSiQuery {
        var query = self
        query.origin = origin.by(auteur)
        return query
    }
}

extension INSiQuery: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<recherche INSi>" }
}

extension IdentityRecord {
    /// Makes a search for this identity.
    ///
    /// - Parameters:
    ///   - prenoms: The given names to send; left out, the first given name.
    ///   - lieu: Whether to send the birthplace; one that is unknown (99999) is never sent.
    /// - Returns: The query.
    /// - Throws: ``ActRefusal`` with `sexeIndetermine`, or `insiInterdit`, or `transitionInterdite` when the identity already
    ///   has an INS that is not a NIA.
    public func insiQuery(prenoms: [Prenom]? = nil, lieu: Bool = false) throws(ActRefusal) -> INSiQuery {
        try insiQuery(prenoms: prenoms, nomNaissance: traitsSaisis.nomNaissance, lieu: lieu)
    }

    /// Makes a search with another writing of the birth name, one that the record supports.
    func insiQuery(
        prenoms: [Prenom]?,
        nomNaissance: NomNaissance,
        lieu: Bool = false
    ) throws(ActRefusal) -> INSiQuery {
        if let code = RuleBook.standard.refusal(of: .accepterReponse, from: etat) { throw ActRefusal(code) }
        // With an INS there, only a NIA is worth asking about: it may have become a NIR (rniv-rules 4.5).
        guard ins == nil || ins?.nature == .nia else { throw ActRefusal(.transitionInterdite) }
        guard traitsSaisis.sexe != .indetermine else { throw ActRefusal(.sexeIndetermine, champ: .sexe) }
        guard let date = traitsSaisis.dateNaissance.calendarDate else {
            throw ActRefusal(.dateInvalide, champ: .dateNaissance)
        }
        return INSiQuery(
            nomNaissance: nomNaissance,
            prenoms: prenoms.flatMap { $0.isEmpty ? nil : $0 } ?? [traitsSaisis.premierPrenom],
            sexe: traitsSaisis.sexe,
            dateNaissance: date,
            lieuNaissance: lieu && traitsSaisis.lieuNaissance != .inconnu ? traitsSaisis.lieuNaissance : nil,
            origin: CallOrigin(identity: id)
        )
    }
}
