@testable import IdentityMatching

/// A seeded base of fictional patients, with the copies and the look-alikes that a test asks for.
struct Population {
    private var state: UInt64
    private(set) var entries: [PatientEntry] = []

    init(seed: UInt64, people: Int = 800) {
        state = seed
        for _ in 0..<people { add(person()) }
    }

    var base: PatientBase { PatientBase(entries) }

    mutating func add(_ values: [PatientField: String]) {
        entries.append(PatientEntry(reference: String(entries.count), values))
    }

    /// Adds a person and a second record of the same traits but for some; returns the two references.
    mutating func addPair(
        _ first: [PatientField: String] = [:],
        changing second: [PatientField: String]
    ) -> (String, String) {
        let one = person().merging(first) { $1 }
        add(one)
        add(one.merging(second) { $1 })
        return (String(entries.count - 2), String(entries.count - 1))
    }

    mutating func next(_ bound: Int) -> Int {
        state = Hash.of(state, 17)
        return Int(state % UInt64(bound))
    }

    mutating func person() -> [PatientField: String] {
        let isWoman = next(2) == 0
        let given = isWoman ? Self.women : Self.men
        let first = given[next(given.count)]
        let second = given[next(given.count)]
        let (year, month, day) = (1930 + next(90), 1 + next(12), 1 + next(28))
        return [
            .nomNaissance: surname(), .premierPrenom: first,
            .listePrenoms: first == second ? first : "\(first) \(second)",
            .sexe: isWoman ? "F" : "M",
            .dateNaissance: "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)",
            .lieuNaissance: String(63001 + next(470)), .adresse: "\(1 + next(150)) RUE \(Self.streets[next(5)])",
            .codePostal: String(63000 + 10 * next(40)), .telephone: "06\(10_000_000 + next(89_999_999))",
            .statut: "PROV",
        ]
    }

    private mutating func surname() -> String {
        Self.heads[next(Self.heads.count)] + Self.middles[next(Self.middles.count)] + Self.tails[next(Self.tails.count)]
    }

    private static let heads = [
        "ARB", "BEL", "CHAN", "DURO", "EPIN", "FONT", "GRAN", "HAUT", "JOL", "KER", "LAND", "MONT",
    ]
    private static let middles = ["ISSE", "LEFI", "TEPI", "CHAU", "ETTA", "AURE", "DUPA", "ERIV", "IVOU", "MADO"]
    private static let tails = ["LEUR", "GNON", "RET", "VILLE", "MARD", "SAC", "DOUX", "TIER", "BRE", "QUET"]
    private static let streets = ["DES LILAS", "DU PUITS", "PASTEUR", "DE LA GARE", "VOLTAIRE"]
    private static let women = [
        "ZOE", "CLEMENCE", "ARIANE", "HORTENSE", "SOLANGE", "IRENE", "ODETTE", "LOUISE", "VIOLETTE", "BERENICE",
    ]
    private static let men = [
        "GATIEN", "TOUSSAINT", "MELCHIOR", "AURELE", "FELICIEN", "OCTAVE", "LEOPOLD", "ARMEL", "THIBAULT", "BASILE",
    ]
}
