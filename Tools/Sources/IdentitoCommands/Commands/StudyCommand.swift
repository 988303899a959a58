internal import ArgumentParser
internal import INSi
internal import INSiSimulator
internal import Identitovigilance

/// `identito study`: a fictional practice searched by a client that sends the record as it stands, and by ours.
struct StudyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Search a fictional practice, with errors as in a published field study, by two clients."
    )

    @Option(help: "The seed of the practice.")
    var seed: UInt64 = 2026

    func run() async throws {
        let practice = try StudyPractice(seed: seed)
        let logiciel = try LogicielLPS(idam: "ETUDE", nom: "Etude", version: "1", instance: "etude")
        let client = INSiClient(
            transport: INSiSimulator(population: practice.population),
            encoder: try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000")
        )
        print("A practice of \(practice.patients.count) fictional patients, seed \(seed)")
        print("\nThe record as it stands, one search each")
        for line in try await Self.run(practice, client, maximum: 1).lines { print("  \(line)") }
        print("\nThe retrieval plan")
        for line in try await Self.run(practice, client, maximum: 8).lines { print("  \(line)") }
    }

    /// Searches every patient.
    static func run(_ practice: StudyPractice, _ client: INSiClient, maximum: Int) async throws -> StudyResult {
        var policy = VigilancePolicy()
        policy.maximumQueries = maximum
        var result = StudyResult()
        let now = SystemVigilanceClock().now()
        for patient in practice.patients {
            let record = try TransientRecord.make(patient.recorded, at: now)
            var plan = try RetrievalPlan(for: record, policy: policy)
            var planned = plan.first
            var calls = 0
            var ending: StudyResult.Ending?
            while ending == nil {
                calls += 1
                switch try plan.next(after: try await client.search(planned.query)) {
                case .ask(let following): planned = following
                case .stop(.trouvee(let personne), _):
                    let act = Act.Recuperation(personne: personne, canal: .traits, accepte: true)
                    let accepted = record.applying(.recupererINS(act), at: now, policy: policy).refusal == nil
                    let isWrong = accepted && personne.matricule != patient.personne.matricule
                    ending = .found(isWrongAndAcceptable: isWrong)
                case .stop(.plusieurs, _): ending = .several
                case .stop: ending = .nobody
                }
            }
            result.count(ending ?? .nobody, calls: calls, holdsTheData: patient.entry.holdsTheData)
        }
        return result
    }
}
