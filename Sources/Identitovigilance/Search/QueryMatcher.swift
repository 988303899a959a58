/// Tells whether an identity agrees with a query, and on which fields.
///
/// A hit has the matricule; or, of birth date, name and given name, all that the query gives but one, and at least two
/// (one, when it gives only one).
struct QueryMatcher {
    private let query: IdentityQuery
    private let nom: String?
    private let prenom: String?

    init(_ query: IdentityQuery) {
        self.query = query
        nom = query.nom.flatMap(Self.letters)
        prenom = query.prenom.flatMap(Self.letters)
    }

    func hit(_ record: IdentityRecord) -> IdentityHit? {
        guard record.etat != .close else { return nil }
        let found = concordances(record)
        let asked = [query.dateNaissance != nil, nom != nil, prenom != nil].count { $0 }
        let agreed = [
            found.contains(.dateNaissance), !found.isDisjoint(with: [.nomNaissance, .nomUtilise]),
            !found.isDisjoint(with: [.prenoms, .prenomUtilise]),
        ].count { $0 }
        let enough = asked > 0 && agreed >= min(asked, max(2, asked - 1))
        return found.contains(.matricule) || enough ? IdentityHit(record: record, concordances: found) : nil
    }

    private func concordances(_ record: IdentityRecord) -> Set<IdentityHit.Concordance> {
        let traits = record.traits
        let former = [record.ins?.matricule].compactMap(\.self) + record.insRetirees.map(\.ins.matricule)
        let prenoms =
            [traits.listePrenoms, traits.premierPrenom] + traits.listePrenoms.split(separator: " ").map(String.init)
        let found: [(IdentityHit.Concordance, Bool)] = [
            (.matricule, query.matricule.map(former.contains) ?? false),
            (.dateNaissance, query.dateNaissance.map { $0 == traits.dateNaissance.calendarDate } ?? false),
            (.nomNaissance, Self.begins(traits.nomNaissance, nom)),
            (.nomUtilise, traits.nomUtilise.map { Self.begins($0, nom) } ?? false),
            (.prenoms, prenoms.contains { Self.begins($0, prenom) }),
            (.prenomUtilise, traits.prenomUtilise.map { Self.begins($0, prenom) } ?? false),
            (.sexe, query.sexe.map { $0 == traits.sexe } ?? false),
            (.lieuNaissance, query.lieuNaissance.map { $0.code == traits.lieuNaissance } ?? false),
        ]
        return Set(found.compactMap { $0.1 ? $0.0 : nil })
    }

    /// A stored name may be longer than what was typed, or what was typed longer than a stored first word.
    private static func begins(_ name: String, _ typed: String?) -> Bool {
        guard let typed, let letters = letters(name) else { return false }
        return letters.hasPrefix(typed) || typed.hasPrefix(letters)
    }

    private static func letters(_ text: String) -> String? {
        let joined = CanonicalName(text).words.joined()
        return joined.isEmpty ? nil : joined
    }
}
