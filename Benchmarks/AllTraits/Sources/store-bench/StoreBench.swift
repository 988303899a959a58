import BenchHarness
import CSQLiteBaseline
import Foundation
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite

/// The work of the store beside raw SQLite, one line of Markdown each; Benchmarks/bench.sh runs it.
@main
enum StoreBench {
    // A block is short beside the moods of the disk; a round is longer than two cycles of the checkpoint, of some 230 acts: the first,
    // which is not measured, is when the files beside grow to their size.
    private static let (rounds, blocks, acts) = (11, 24, 20)

    static func main() async throws {
        try await compare("one act committed to SQLite", callers: 1)
        try await compare("one act committed to SQLite, \(acts) callers at once", callers: acts)
    }

    private static func compare(_ work: String, callers: Int) async throws {
        let comparison = Comparison(
            work,
            unit: "acts",
            beside: "SQLite \(unsafe String(cString: baseline_sqlite_version())), C interface",
            goal: .percent(70),
            clock: .wall,
            rounds: rounds,
            blocks: blocks
        )
        let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(getpid())-\(callers)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> String { folder.appending(path: name).path }

        let batches = try (0..<acts * comparison.calls).map(creation)
        // The rows that the peer writes are those that ours makes of the same acts.
        let model = try SQLiteIdentityStore(path: path("model"))
        _ = try await model.append(batches)
        try await model.close()
        let ours = try SQLiteIdentityStore(path: path("ours"))
        guard let theirs = unsafe baseline_open(path("theirs"), path("model")) else {
            throw BenchError("the peer does not open its file")
        }
        defer { unsafe baseline_close(theirs) }

        var next = 0
        try await comparison.run(
            ours: .work(units: acts) {
                try await append(batches[next..<next + acts], to: ours, callers: callers)
                next += acts
            },
            theirs: .work(units: acts) {
                for _ in 0..<acts {
                    guard unsafe baseline_append(theirs) == 0 else { throw BenchError("the peer refuses a row") }
                }
            }
        )
        guard case .intact(let head) = try await ours.verifyJournal(), head.sequence == Int64(batches.count) else {
            throw BenchError("the journal is not whole")
        }
        try await ours.close()
    }

    private static func append(
        _ batches: ArraySlice<JournalBatch>,
        to store: SQLiteIdentityStore,
        callers: Int
    ) async throws {
        if callers == 1 {
            for batch in batches { keep(try await store.append([batch])) }
        } else {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for batch in batches { group.addTask { keep(try await store.append([batch])) } }
                try await group.waitForAll()
            }
        }
    }

    /// The creation of an identity, as a reception desk stores it.
    private static func creation(_ number: Int) throws -> JournalBatch {
        let person = FictionalPerson.all[number % FictionalPerson.all.count]
        let act = Act.creer(Act.Creation(traits: try person.traits(), canal: .saisieManuelle))
        let instant = Timestamp(millisecondsSince1970: 1_772_442_900_123 + Int64(number) * 1000)
        let record = try IdentityRecord.creating(IdentityID("patient-\(100_000 + number)"), by: act, at: instant).get()
        let draft = JournalDraft(auteur: Auteur("secrétariat-1", poste: "accueil-2"), instant: instant, act: act)
        return JournalBatch([draft], from: nil, to: record)
    }
}
