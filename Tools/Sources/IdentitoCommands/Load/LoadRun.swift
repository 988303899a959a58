import Foundation
internal import INSi
internal import INSiSimulator
internal import Identitovigilance
internal import IdentitovigilanceSQLite
internal import IdentityMatching

/// One desk and one SQLite file under many users at once, INSi in the process.
struct LoadRun {
    let users: Int
    let duration: Duration
    let patients: Int
    let scans: Bool
    let path: String

    /// Runs and prints; `false` after an error or over a journal that is not intact.
    func run() async throws -> Bool {
        let practice = try StudyPractice(seed: 2026, size: patients)
        let store = try SQLiteIdentityStore(path: path)
        let searched: any IdentityStore = scans ? store : try await IndexedIdentityStore(store)
        let desk = VigilanceDesk(store: searched, service: try service(practice))
        let board = LoadBoard()
        Self.say(
            "\(users) users, \(patients) patients, \(ProcessInfo.processInfo.activeProcessorCount) processors, "
                + (scans ? "the whole base read at each search" : "known identities in an index in memory")
        )
        Self.say("start: \(Self.memory)")
        let start = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<users {
                let user = LoadUser(number, desk: desk, practice: practice, board: board)
                group.addTask {
                    var user = user
                    await user.work(until: start + duration)
                }
            }
            group.addTask { await report(board, from: start) }
        }
        let seconds = max(1, (ContinuousClock.now - start) / .seconds(1))
        for line in board.lines { Self.say(line) }
        Self.say("\(board.count) gestures in \(Int(seconds)) s, \(Int(Double(board.count) / seconds)) a second")
        Self.say("end: \(Self.memory)")
        for (code, count) in board.errors.sorted(by: { $0.key < $1.key }) { Self.say("  error \(code): \(count)") }
        return try await check(store) && board.errors.isEmpty
    }

    private func service(_ practice: StudyPractice) throws -> INSiClient {
        let logiciel = try LogicielLPS(idam: "CHARGE", nom: "Charge", version: "1", instance: "charge")
        return INSiClient(
            transport: INSiSimulator(population: practice.population),
            encoder: try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000")
        )
    }

    /// Says each minute how fast it goes and how much memory it takes.
    private func report(_ board: LoadBoard, from start: ContinuousClock.Instant) async {
        var counted = 0
        var minute = 1
        while .seconds(60 * minute) <= duration {
            try? await Task.sleep(until: start + .seconds(60 * minute), clock: .continuous)
            let count = board.count
            Self.say("minute \(minute): \((count - counted) / 60) gestures a second, \(Self.memory)")
            (counted, minute) = (count, minute + 1)
        }
    }

    /// Says it at once: whoever waits for minutes wants to read along.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    private static var memory: String { ResidentMemory.megabytes.map { "\($0) MB" } ?? "memory unknown" }

    private func check(_ store: SQLiteIdentityStore) async throws -> Bool {
        let identities = try await store.identities(after: nil, limit: .max).count
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let verification = try await store.verifyJournal()
        Self.say("\(identities) identities, a file of \(size / 1_048_576) MB")
        guard case .intact = verification else {
            Self.say("the journal is NOT intact")
            return false
        }
        Self.say("the journal is intact")
        return true
    }
}
