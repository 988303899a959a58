public import Identitovigilance

/// The persons that a simulated INSi knows.
public struct Population: Sendable {
    /// The persons, in the order given.
    public let personnes: [PersonneTrouvee]

    /// The places of the persons born on a day: every search and verification states one, and equal days are compared.
    private let born: [String?: [Int]]

    /// Makes a population.
    ///
    /// - Parameter personnes: The persons; two may bear the same traits, as homonyms do.
    public init(_ personnes: [PersonneTrouvee]) {
        self.personnes = personnes
        born = Dictionary(grouping: personnes.indices) { personnes[$0].traits.dateNaissance }
    }

    /// The persons born on a day, in the order given.
    func born(on date: String?) -> [PersonneTrouvee] { (born[date] ?? []).map { personnes[$0] } }

    /// The persons that a search with a card finds.
    ///
    /// The number of the beneficiary, or of the insured person when the card holds no other, is the person's present or
    /// former one, and the birth date is equal. How the service itself matches is not public: this is ours.
    func matching(_ request: CardRequest) -> [PersonneTrouvee] {
        guard let number = request.matriculeIndividu ?? request.matriculeOD else { return [] }
        return born(on: request.dateNaissance).filter { personne in
            let known = [personne.matricule.texte] + personne.historique.map(\.matricule)
            return known.contains { $0.hasPrefix(number) }
        }
    }

    /// The persons that a search finds.
    ///
    /// Birth name, sex and date are equal; the given names sent begin the person's list, further names of the list being
    /// ignored; the place, when sent, is equal. Source: insi-protocol 10.13 and the answers of section 16.
    func matching(_ request: TraitsRequest) -> [PersonneTrouvee] {
        let words = request.prenoms.flatMap { $0.split(separator: " ") }
        return born(on: request.dateNaissance).filter { personne in
            let traits = personne.traits
            return traits.nomNaissance == request.nomNaissance && traits.sexe == request.sexe
                && (traits.listePrenoms ?? "").split(separator: " ").starts(with: words)
                && (request.lieuNaissance.map { $0 == traits.lieuNaissance } ?? true)
        }
    }
}
