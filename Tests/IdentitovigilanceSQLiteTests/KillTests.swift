#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// `make power-loss` kills 1,000 times.
struct KillTests {
    private static let kills =
        ProcessInfo.processInfo.environment["IDENTITOVIGILANCE_KILLS"].flatMap { Int($0) } ?? 70

    /// One store is killed again and again while it is written.
    @Test func acknowledgedActsSurviveSIGKILL() async throws {
        try await TemporaryDirectory.use { directory in
            let (path, notes) = (directory.file(), directory.file("notes"))
            for round in 0..<Self.kills * 4 / 7 {
                await kill(path, notes, round: round, delay: .random(in: 0...40_000), duringOpening: false)
                try await check(path, notes)
            }
            #expect(try Victim.acknowledged(in: notes).count >= Self.kills * 4 / 7, "every round writes")
        }
    }

    /// New stores are killed while they are made, or just after.
    @Test func newStoreSurvivesSIGKILL() async throws {
        try await TemporaryDirectory.use { directory in
            for round in 0..<Self.kills - Self.kills * 4 / 7 {
                let (path, notes) = (directory.file("\(round)"), directory.file("notes-\(round)"))
                let delay = UInt32(round % 60) * 400
                await kill(path, notes, round: round, delay: delay, duringOpening: true)
                try await check(path, notes)
            }
        }
    }

    private func kill(_ path: String, _ notes: String, round: Int, delay: UInt32, duringOpening: Bool) async {
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                path = path as String, notes = notes as String, round = round as Int, delay = delay as UInt32,
                duringOpening = duringOpening as Bool,
            ] in
            try await Victim.run(
                path: path,
                notes: notes,
                identity: "identite-\(round)",
                delay: delay,
                duringOpening: duringOpening
            )
        }
    }

    private func check(_ path: String, _ notes: String) async throws {
        let store = try SQLiteIdentityStore(path: path)
        let entries = try await Acts.everything(in: store)
        let missing = Set(try Victim.acknowledged(in: notes)).subtracting(entries.map(\.digest.description))
        #expect(missing.isEmpty, "every acknowledged act must be there")
        let head = entries.last.map { JournalHead($0) } ?? .empty
        #expect(try await store.verifyJournal() == .intact(head))
    }
}
#endif
