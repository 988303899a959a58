import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("A population of one's own")
struct SimulatorPopulationTests {
    private static func person(_ traits: TraitsRecus, _ historique: [MatriculeHistorique] = []) throws
        -> PersonneTrouvee
    {
        let matricule = try Matricule("160012B02077713")
        return PersonneTrouvee(matricule: matricule, nature: .nirTest, traits: traits, historique: historique)
    }

    private static func traits(lieu: String?, prenom: String? = nil) -> TraitsRecus {
        TraitsRecus(
            nomNaissance: "ADRTROIS",
            prenom: prenom,
            listePrenoms: "TOUSSAINT",
            sexe: "M",
            dateNaissance: "1960-01-01",
            lieuNaissance: lieu
        )
    }

    @Test("Nobody is known to an empty population (insi-protocol 12)")
    func empty() async throws {
        let simulator = INSiSimulator(population: Population([]))
        #expect(try await Simulation.answer(to: try Caller.toussaint(), from: simulator) == .aucune)
    }

    @Test("Two persons with the same traits are 02, and INSi never says which (10.11)")
    func homonyms() async throws {
        let twin = try Self.person(Self.traits(lieu: "2B020"))
        let simulator = INSiSimulator(population: Population([twin, twin]))
        #expect(try await Simulation.answer(to: try Caller.toussaint(), from: simulator) == .plusieurs)
    }

    @Test("What a person has beyond the ordinary comes back as it is: odd history, absent place, escaped characters")
    func oddPerson() async throws {
        let odd = try Self.person(
            Self.traits(lieu: nil, prenom: " <É>&\u{301}\r "),
            [
                MatriculeHistorique(
                    matricule: "260012B020777",
                    oid: "1 & 2",
                    dateDebut: "2019-03-01",
                    dateFin: "x",
                    typeMatricule: "NIR"
                ),
                MatriculeHistorique(matricule: "160012B02077799", oid: ""),
            ]
        )
        let simulator = INSiSimulator(population: Population([odd]))
        let answer = try await Simulation.answer(to: try Caller.toussaint(lieu: nil), from: simulator)
        guard case .trouvee(let found) = answer else { throw Unexpected() }
        #expect(found == odd)
        let prenom = try #require(found.traits.prenom)
        #expect(prenom.utf8.elementsEqual(" <É>&\u{301}\r ".utf8))
    }

    @Test("A place that is sent does not find a person whose place INSi does not know")
    func absentPlace() async throws {
        let simulator = INSiSimulator(population: Population([try Self.person(Self.traits(lieu: nil))]))
        #expect(try await Simulation.answer(to: try Caller.toussaint(lieu: "2B020"), from: simulator) == .aucune)
    }
}
