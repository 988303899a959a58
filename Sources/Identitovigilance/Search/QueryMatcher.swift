/// Compares identities with a query, without tolerance to errors.
struct QueryMatcher {
    private let query: IdentityQuery
    private let nom: CanonicalName?
    private let prenom: CanonicalName?

    init(_ query: IdentityQuery) {
        self.query = query
        nom = query.nom.flatMap(Self.name)
        prenom = query.prenom.flatMap(Self.name)
    }

    /// The hit that an identity is, with its rank; nothing when it is none.
    func hit(_ record: IdentityRecord) -> (hit: IdentityHit, score: Int)? {
        guard record.etat != .close else { return nil }
        let found = concordances(record)
        func manner(_ fields: Concordance.Field...) -> Concordance.Manner? {
            found.filter { fields.contains($0.field) }.map(\.manner).max { $0.worth < $1.worth }
        }
        var rank = SearchRank()
        if query.matricule != nil { rank.count(.matricule, manner(.matricule)) }
        if query.dateNaissance != nil { rank.count(.dateNaissance, manner(.dateNaissance)) }
        if nom != nil { rank.count(.nom, manner(.nomNaissance, .nomUtilise)) }
        if prenom != nil { rank.count(.prenom, manner(.prenoms, .prenomUtilise)) }
        if query.sexe != nil { rank.count(.sexe, manner(.sexe)) }
        if query.knownPlace != nil { rank.count(.lieuNaissance, manner(.lieuNaissance)) }
        return rank.score.map { (IdentityHit(record: record, concordances: found), $0) }
    }

    private func concordances(_ record: IdentityRecord) -> [Concordance] {
        let traits = record.traits
        let prenoms =
            [traits.listePrenoms, traits.premierPrenom] + traits.listePrenoms.split(separator: " ").map(String.init)
        let exact: [Concordance.Field: Bool] = [
            .matricule: query.matricule.map(record.matricules.contains) ?? false,
            .dateNaissance: query.dateNaissance.map { $0 == traits.dateNaissance.calendarDate } ?? false,
            .sexe: query.sexe.map { $0 == traits.sexe } ?? false,
            .lieuNaissance: query.knownPlace.map { $0.code == traits.lieuNaissance } ?? false,
        ]
        return Concordance.Field.allCases.compactMap { field in
            let manner: Concordance.Manner? =
                switch field {
                case .nomNaissance: Self.manner([traits.nomNaissance], nom)
                case .nomUtilise: Self.manner([traits.nomUtilise].compactMap(\.self), nom)
                case .prenoms: Self.manner(prenoms, prenom)
                case .prenomUtilise: Self.manner([traits.prenomUtilise].compactMap(\.self), prenom)
                default: exact[field] == true ? .same : nil
                }
            return manner.map { Concordance(field, $0) }
        }
    }

    /// The nearest manner in which one of some stored names is the typed one.
    private static func manner(_ stored: [String], _ typed: CanonicalName?) -> Concordance.Manner? {
        guard let typed else { return nil }
        return stored.compactMap { manner(CanonicalName($0), typed) }.max { $0.worth < $1.worth }
    }

    /// A stored name may be longer than what was typed, or have only the first of several words that were typed.
    private static func manner(_ stored: CanonicalName, _ typed: CanonicalName) -> Concordance.Manner? {
        let (letters, asked) = (stored.words.joined(), typed.words.joined())
        if letters == asked { return .same }
        if typed.isPrefix(of: stored) || stored.isPrefix(of: typed) { return .part }
        return letters.hasPrefix(asked) ? .prefix : nil
    }

    private static func name(_ text: String) -> CanonicalName? {
        let name = CanonicalName(text)
        return name.words.isEmpty ? nil : name
    }
}

extension IdentityQuery {
    /// The birthplace asked, unless it is the code of an unknown place, which is the same place as no other.
    package var knownPlace: LieuNaissance? { lieuNaissance == .inconnu ? nil : lieuNaissance }
}

extension IdentityRecord {
    /// The matricules by which a search finds the identity: the active one, and those that were (rniv-rules 6.2.4).
    package var matricules: [Matricule] { [ins?.matricule].compactMap(\.self) + insRetirees.map(\.ins.matricule) }
}
