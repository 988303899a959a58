#if SQLite
import GRDB
import Identitovigilance

@testable import IdentitovigilanceSQLite

/// A short use of a store on a disk that refuses something; in a process of its own.
///
/// Whatever fails is asked once more after the disk is sound again, as a user would do.
struct RefusalStory {
    private var state = StoredState()

    /// The errors that a refusing disk may become.
    private static let expected: Set<ErrorCode> = [.disquePlein, .stockageInaccessible]

    private static let claimed = [0, 1].compactMap { try? Claims.ins($0) }

    private static func steps() throws -> [StoryStep] {
        let creation = try Acts.creation()
        let many = (0..<40).map { Acts.control("\($0)") }
        let deposit = VerificationDeposit(
            identifier: "depot",
            job: StoredState.job,
            members: [.init(identity: Acts.first, version: 1)]
        )
        return [
            .append([JournalBatch([creation], to: Acts.first, expecting: 0, holding: claimed[0])]),
            .append([
                JournalBatch([creation], to: Acts.second, expecting: 0, holding: claimed[1]),
                JournalBatch(many, to: Acts.first, expecting: 1, holding: nil, keeping: true),
            ]),
            .keep(Exchanges.answered(1)), .openDeposit(deposit), .keep(Exchanges.answered(2)),
            .purge(before: Exchanges.start.advanced(by: .milliseconds(2))), .closeDeposit("depot"),
            .append([JournalBatch([Acts.control()], to: Acts.second, expecting: 1, holding: nil, keeping: true)]),
        ]
    }

    /// Uses a new store, then cuts the power.
    ///
    /// - Parameters:
    ///   - directory: An empty directory.
    ///   - seed: What decides in what part a refused change is done, and what the disk holds after the cut.
    ///   - prepare: What the disk refuses, told once the disk has begun.
    /// - Returns: The first promise that was not kept, or nothing.
    /// - Throws: What the disk of the tests throws.
    mutating func run(in directory: TemporaryDirectory, seed: Int, _ prepare: () -> Void) async throws -> String? {
        SimulatedDisk.begin(directory.path, seed: UInt64(seed), lastChange: 0)
        prepare()
        do {
            let path = directory.file()
            let store = try await insisting { try SQLiteIdentityStore(path: path) }
            try await insisting {
                try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 4") }
            }
            for step in try Self.steps() {
                _ = try await insisting { try await step.run(on: store) }
                state = state.after(step)
            }
            let found = try await insisting { try await StoredState(of: store, claimed: Self.claimed) }
            guard found == state else { return "in use: " + found.difference(from: state) }
            SimulatedDisk.cut()
            try? await store.close()
        } catch let error as StoreError { return "a second time: \(error.code)" }
        let kept = directory.path + "-apres"
        try SimulatedDisk.leave(kept)
        let store = try SQLiteIdentityStore(path: kept + "/identites.sqlite")
        let found = try await StoredState(of: store, claimed: Self.claimed)
        guard found == state else { return "after a power cut: " + found.difference(from: state) }
        let head = state.journal.last.map { JournalHead($0) } ?? .empty
        guard try await store.verifyJournal() == .intact(head) else { return "the journal does not verify" }
        return nil
    }

    private func insisting<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch {
            let code = StoreError(caught: error).code
            guard Self.expected.contains(code), SimulatedDisk.refusals > 0 else { throw StoreError(code) }
            SimulatedDisk.accept()
            return try await work()
        }
    }
}
#endif
