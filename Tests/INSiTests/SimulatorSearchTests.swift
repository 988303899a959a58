import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("Searches answered by the simulator")
struct SimulatorSearchTests {
    private func query(_ person: FictionalPerson, lieu: String?) throws -> INSiQuery {
        let first = try person.traits().premierPrenom.texte
        return try Caller.query(
            person.nomNaissance,
            prenoms: [first],
            sexe: person.sexe,
            date: person.dateNaissance,
            lieu: lieu
        )
    }

    @Test(
        "Each fictional person is found by the first given name, DE VINCI with the place (insi-protocol 10.13, 16)",
        arguments: FictionalPerson.all
    )
    func found(_ person: FictionalPerson) async throws {
        let lieu = person.nomNaissance == "DE VINCI" ? person.lieuNaissance : nil
        let answer = try await Simulation.answer(to: try query(person, lieu: lieu))
        #expect(answer == .trouvee(try person.personneTrouvee()))
    }

    /// A search and what the test book expects of it.
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let query: @Sendable () throws -> INSiQuery
        let codeCR: String
        let matricule: String?

        init(
            _ title: String,
            _ codeCR: String,
            _ matricule: String? = nil,
            _ query: @escaping @Sendable () throws -> INSiQuery
        ) {
            self.testDescription = title
            self.query = query
            self.codeCR = codeCR
            self.matricule = matricule
        }
    }

    private static let vinci = "114026322083356"
    private static let ecetinsi = "109076322083489"

    private static let samples = [
        Sample("2.07 case 1: OLA", "01") { try tchitchi("OLA") },
        Sample("2.07 case 1: CATARINA", "00", "236066322083656") { try tchitchi("CATARINA") },
        Sample("2.07 case 1: BELLA is not the first", "01") { try tchitchi("BELLA") },
        Sample("2.07 case 2: PIERRE", "01") { try houilles("PIERRE") },
        Sample("2.07 case 2: PAUL", "01") { try houilles("PAUL") },
        Sample("2.07 case 2: JACQUES", "01") { try houilles("JACQUES") },
        Sample("2.07 case 2: all", "01") { try houilles("PIERRE", "PAUL", "JACQUES") },
        Sample("2.06 case 1: no place", "02") { try leonardo() },
        Sample("2.06 case 2: the place", "00", vinci) { try leonardo(lieu: "63220") },
        Sample("2.06: the homonym's place", "00", "114022133100150") { try leonardo(lieu: "21331") },
        Sample("2.06: a place of neither", "01") { try leonardo(lieu: "75056") },
        Sample("2.06: a second given name that only one has", "00", vinci) { try leonardo("PIERO") },
        Sample("further names of the person are ignored (10.13)", "00", ecetinsi) { try pierreAlain("PIERRE-ALAIN") },
        Sample("several names in order", "00", ecetinsi) { try pierreAlain("PIERRE-ALAIN", "MURIEL") },
        Sample("several names in one element (10.8)", "00", ecetinsi) { try pierreAlain("PIERRE-ALAIN MURIEL") },
        Sample("names out of order", "01") { try pierreAlain("MURIEL", "PIERRE-ALAIN") },
        Sample("one name too many", "01") { try pierreAlain("PIERRE-ALAIN", "MURIEL", "FLORIANT", "PAUL") },
        Sample("a hyphenated name is not split (10.9)", "01") { try pierreAlain("PIERRE") },
        Sample("another date", "01") { try Caller.query("ADRTROIS", "TOUSSAINT", date: "1960-01-02") },
        Sample("another sex", "01") { try Caller.query("ADRTROIS", "TOUSSAINT", sexe: .feminin, date: "1960-01-01") },
        Sample("another birth name", "01") { try Caller.query("ADRTROI", "TOUSSAINT", date: "1960-01-01") },
    ]

    private static func tchitchi(_ prenom: String) throws -> INSiQuery {
        try Caller.query("TCHITCHI", prenom, sexe: .feminin, date: "1936-06-21")
    }

    private static func houilles(_ prenoms: String...) throws -> INSiQuery {
        try Caller.query("HOUILLES", prenoms: prenoms, sexe: .masculin, date: "1993-01-27", lieu: nil)
    }

    private static func leonardo(_ more: String..., lieu: String? = nil) throws -> INSiQuery {
        try Caller.query("DE VINCI", prenoms: ["LEONARDO"] + more, sexe: .masculin, date: "2014-02-01", lieu: lieu)
    }

    private static func pierreAlain(_ prenoms: String...) throws -> INSiQuery {
        try Caller.query("ECETINSI", prenoms: prenoms, sexe: .masculin, date: "2009-07-14", lieu: nil)
    }

    @Test("The cases of the test book have the answers it expects (16)", arguments: samples)
    func testBook(_ sample: Sample) async throws {
        let answer = try await Simulation.answer(to: try sample.query())
        #expect(answer.codeCR == sample.codeCR)
        var matricule: String?
        if case .trouvee(let personne) = answer { matricule = personne.matricule.texte }
        #expect(matricule == sample.matricule)
    }
}
