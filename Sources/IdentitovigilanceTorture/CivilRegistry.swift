internal import INSiSimulator
internal import Identitovigilance

/// What INSi knows of the persons of a simulation, changing while the desks work, and all that it ever said of them.
struct CivilRegistry {
    /// How a person's INS changes underneath.
    enum Change: String, CaseIterable {
        /// A NIA becomes a NIR; the answer then tells of the former number.
        case niaBecomesNIR
        /// A NIA becomes a NIR, and the answer tells nothing of it (rniv-rules 4.5.3).
        case niaBecomesNIRWithoutHistory
        /// The civil status changes: other given names, another number, the former one in the history.
        case civilStatus
        /// INSi no longer knows the person.
        case withdrawn
        /// INSi knows the person again.
        case returned
    }

    private(set) var present: [PersonneTrouvee]
    private var absent: [Int: PersonneTrouvee] = [:]
    private(set) var attested: [IdentifiantINS: Set<TraitsRecus>] = [:]
    private var serial = 100

    private static let names = [
        "ARBRISSEAU", "BELLEFLEUR", "D'ECUREUIL", "LE-CHANTEPIE", "FONTAURE--GRANDPRE", "ISLEMADE", "KERMADEC",
    ]
    private static let women = ["HORTENSE", "ANNE-SOPHIE", "SOLANGE", "ODETTE", "CLEMENCE"]
    private static let men = ["MELCHIOR", "JEAN-BAPTISTE", "FELICIEN", "OCTAVE", "THIBAULT"]
    private static let places = ["63220", "38185", "21331"]

    /// Draws so many persons, the last one being a homonym of the first, born the same day elsewhere.
    init(_ count: Int, _ fate: Fate) throws {
        present = []
        let first = fate.draw(below: Self.names.count)
        for index in 0..<count {
            let isHomonym = index == count - 1
            let model = isHomonym ? present[0].traits : nil
            let isWoman = model.map { $0.sexe == "F" } ?? fate.happens(perMille: 500)
            let given = isWoman ? Self.women : Self.men
            let (start, length) = (fate.draw(below: given.count), 1 + fate.draw(below: 3))
            let list = (0..<length).map { given[(start + $0) % given.count] }.joined(separator: " ")
            let (year, month, day) = (1931 + fate.draw(below: 80), 10 + fate.draw(below: 3), 10 + fate.draw(below: 18))
            let traits = TraitsRecus(
                nomNaissance: model?.nomNaissance ?? Self.names[(first + index) % Self.names.count],
                listePrenoms: model?.listePrenoms ?? list,
                sexe: isWoman ? "F" : "M",
                dateNaissance: model?.dateNaissance ?? "\(year)-\(month)-\(day)",
                lieuNaissance: isHomonym ? "97411" : Self.places[fate.draw(below: Self.places.count)]
            )
            let nature: NatureMatricule = fate.happens(perMille: 300) ? .nia : .nir
            present.append(PersonneTrouvee(matricule: try number(of: traits), nature: nature, traits: traits))
        }
        for person in present { attest(person) }
    }

    /// The persons whom a search may find now.
    var population: Population {
        Population(present.enumerated().filter { absent[$0.offset] == nil }.map(\.element))
    }

    /// Changes the INS of a person, or gives back the first who was withdrawn; `false` when the change does not fit.
    mutating func apply(_ change: Change, to index: Int) throws -> Bool {
        let person = present[index]
        switch change {
        case .niaBecomesNIR, .niaBecomesNIRWithoutHistory:
            guard person.nature == .nia else { return false }
            let history = change == .niaBecomesNIR ? [former(person)] : []
            try replace(index, traits: person.traits, history: history)
        case .civilStatus:
            let (old, given) = (person.traits, person.traits.sexe == "F" ? Self.women : Self.men)
            let other = given.first { !(old.listePrenoms ?? "").hasPrefix($0) } ?? ""
            let traits = TraitsRecus(
                nomNaissance: old.nomNaissance,
                listePrenoms: other,
                sexe: old.sexe,
                dateNaissance: old.dateNaissance,
                lieuNaissance: old.lieuNaissance
            )
            try replace(index, traits: traits, history: person.historique + [former(person)])
        case .withdrawn:
            guard absent[index] == nil else { return false }
            absent[index] = person
        case .returned: return absent.keys.min().map { absent.removeValue(forKey: $0) } != nil
        }
        return true
    }

    private mutating func replace(_ index: Int, traits: TraitsRecus, history: [MatriculeHistorique]) throws {
        let number = try number(of: traits)
        present[index] = PersonneTrouvee(matricule: number, nature: .nir, traits: traits, historique: history)
        attest(present[index])
    }

    private func former(_ person: PersonneTrouvee) -> MatriculeHistorique {
        MatriculeHistorique(matricule: person.matricule.texte, oid: person.nature.oid)
    }

    private mutating func attest(_ person: PersonneTrouvee) {
        attested[person.identifiant, default: []].insert(person.traits)
    }

    /// A number that nobody has yet.
    private mutating func number(of traits: TraitsRecus) throws -> Matricule {
        serial += 1
        let date = (traits.dateNaissance ?? "").split(separator: "-")
        let yearAndMonth = (date.first?.suffix(2) ?? "00") + (date.dropFirst().first ?? "00")
        return try Matricule("\(traits.sexe == "F" ? 2 : 1)\(yearAndMonth)\(traits.lieuNaissance ?? "99999")\(serial)")
    }
}
