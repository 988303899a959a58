#if SQLite
import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite

/// A base whose every INS is verified, by a simulator in the process that does not know one person in four.
struct BulkBase: Sendable {
    let path: String
    let notes: String
    let deposits: DirectoryDeposits

    static let startedAt = Timestamp(millisecondsSince1970: 1_772_442_950_000)

    private static let known: [FictionalPerson] = [.adrun, .adrdeux, .dominique, .toussaint, .ecetinsi, .leonardo]
    private static let unknown: [FictionalPerson] = [.anthony, .nathalie]

    /// What is found at the end: every eleventh identity holds no INS, and INSi does not know the last two persons.
    struct Expectation: Equatable {
        var conformes = 0
        var nonConformes = 0
        var sansINS = 0
        var withINS: Int { conformes + nonConformes }

        init(_ report: BulkVerificationReport) {
            (conformes, nonConformes, sansINS) = (report.conformes, report.nonConformes, report.sansINS)
        }

        init(count: Int) {
            for number in 0..<count {
                if number.isMultiple(of: 11) {
                    sansINS += 1
                } else if number % 8 < BulkBase.known.count {
                    conformes += 1
                } else {
                    nonConformes += 1
                }
            }
        }
    }

    /// Fills a new store.
    func fill(_ count: Int) async throws {
        let store = try SQLiteIdentityStore(path: path)
        let persons = Self.known + Self.unknown
        for number in 0..<count {
            let person = persons[number % 8]
            let found = try Self.found(number)
            var drafts = [Acts.draft(.creer(Act.Creation(traits: try person.traits(), canal: .saisieManuelle)))]
            if !number.isMultiple(of: 11) {
                drafts.append(Acts.draft(.recupererINS(.init(personne: found, canal: .traits, accepte: true))))
            }
            _ = try await store.append(
                drafts,
                to: IdentityID("patient-\(number)"),
                expecting: 0,
                holding: drafts.count > 1 ? found.identifiant : nil
            )
        }
        try await store.close()
    }

    /// A person of the base: the traits of one of eight, and a matricule of their own, as no INS is held twice.
    private static func found(_ number: Int) throws -> PersonneTrouvee {
        let traits = try (known + unknown)[number % 8].personneTrouvee().traits
        let digits = String(number)
        let matricule = try Matricule("29702990" + String(repeating: "0", count: 5 - digits.count) + digits)
        return PersonneTrouvee(matricule: matricule, nature: .nir, traits: traits)
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - count: How many identities the base was filled with.
    ///   - byDeposit: Whether by deposit and collection, or else by unit calls.
    ///   - fuse: What kills the process.
    /// - Returns: The report.
    /// - Throws: What the run throws.
    func run(over count: Int, byDeposit: Bool, fuse: Fuse) async throws -> BulkVerificationReport {
        let store = try SQLiteIdentityStore(path: path)
        let fused = FusedStore(next: store, fuse: fuse)
        let population = Population(try (0..<count).filter { $0 % 8 < Self.known.count }.map(Self.found))
        let simulator = INSiSimulator(population: population, deposits: deposits)
        let transport = TracingTransport(FusedTransport(next: simulator, fuse: fuse, notes: notes), to: store)
        let encoder = try RequestEncoder(
            logiciel: try LogicielLPS(
                idam: "ESSAI",
                nom: "Essai",
                version: "1",
                instance: "00000000-0000-4000-8000-000000000000"
            ),
            emetteur: "10B0000000",
            provisional: [.verification, .deposit]
        )
        let desk = VigilanceDesk(store: fused, service: INSiClient(transport: transport, encoder: encoder))
        let job =
            if byDeposit {
                BulkVerification(
                    desk: desk,
                    startedAt: Self.startedAt,
                    by: Auteur("nuit"),
                    through: DepositThenCollect(
                        service: INSiDepositClient(transport: transport, encoder: encoder),
                        store: fused,
                        rhythm: Self.rhythm
                    )
                )
            } else {
                BulkVerification(desk: desk, startedAt: Self.startedAt, by: Auteur("nuit"), pace: Self.pace)
            }
        return try await job.run()
    }

    static let depositSize = 10

    private static var rhythm: DepositThenCollect.Rhythm {
        var rhythm = DepositThenCollect.Rhythm()
        rhythm.size = depositSize
        rhythm.interval = .milliseconds(1)
        return rhythm
    }

    static let concurrency = 4

    private static var pace: BulkVerification.Pace {
        var pace = BulkVerification.Pace()
        pace.interval = .zero
        pace.concurrency = concurrency
        return pace
    }
}
#endif
