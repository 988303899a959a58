#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// A disk that is full, or fails, at each of its changes or reads in turn.
struct RefusingDiskTests {
    /// Once, or until somebody made room.
    @Test(arguments: SimulatedDisk.Refusal.allCases, [1, 1_000_000])
    func eachRefusalIsAnErrorAndThenOvercome(_ refusal: SimulatedDisk.Refusal, count: Int) async {
        await #expect(processExitsWith: .success) {
            [refusal = refusal as SimulatedDisk.Refusal, count = count as Int] in
            try SimulatedDisk.install()
            let length = try await RefusingDiskTests.length(refusal)
            #expect(length > 30)
            for first in 1...length {
                let broken = try await RefusingDiskTests.run(seed: first) {
                    SimulatedDisk.refuse(refusal, from: first, count: count)
                }
                #expect(broken == nil, "refused from \(first) on")
            }
        }
    }

    @Test func copyThatFindsNoRoomLeavesNothing() async {
        await #expect(processExitsWith: .success) {
            try SimulatedDisk.install()
            try await TemporaryDirectory.use { directory in
                SimulatedDisk.begin(directory.path, seed: 1, lastChange: 0)
                let store = try SQLiteIdentityStore(path: directory.file())
                let written = try await Acts.fill(store)
                let before = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
                SimulatedDisk.refuse(.writesFull, from: SimulatedDisk.changes + 3, count: 1_000_000)
                await #expect(throws: StoreError(.disquePlein)) { try await store.backup(to: directory.file("copie")) }
                #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() == before)
                SimulatedDisk.accept()
                #expect(try await store.backup(to: directory.file("copie")) == JournalHead(written[3]))
            }
        }
    }

    /// How many changes or reads the story makes on a sound disk.
    private static func length(_ refusal: SimulatedDisk.Refusal) async throws -> Int {
        let broken = try await run(seed: 0) {}
        #expect(broken == nil)
        return refusal == .readsFail ? SimulatedDisk.reads : SimulatedDisk.changes
    }

    private static func run(seed: Int, _ prepare: () -> Void) async throws -> String? {
        try await TemporaryDirectory.use { directory in
            try FileManager.default.createDirectory(atPath: directory.file("0"), withIntermediateDirectories: true)
            var story = RefusalStory()
            return try await story.run(in: TemporaryDirectory(path: directory.file("0")), seed: seed, prepare)
        }
    }
}
#endif
