#if SQLite
import Foundation
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import IdentitovigilanceTesting
import Testing

struct SharedFileTests {
    @Test func twoStoresRaceOnOneIdentity() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let stored = try await Racer.runMany(2, path, acts: 60)
            let store = try SQLiteIdentityStore(path: path)
            #expect(try await store.entries(of: Acts.first) == stored)
            #expect(stored.map(\.version) == Array(1...120))
            #expect(try await store.verifyJournal() != .intact(.empty))
        }
    }

    @Test func threeProcessesRaceOnOneIdentity() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            await withTaskGroup { group in
                for process in 0..<3 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as Int] in
                            let stored = try await Racer.run(path, name: "\(process)", acts: 40)
                            #expect(stored.count == 40)
                        }
                    }
                }
            }
            let store = try SQLiteIdentityStore(path: path)
            let stored = try await store.entries(of: Acts.first)
            #expect(stored.map(\.version) == Array(1...120))
            #expect(try await store.verifyJournal() == .intact(JournalHead(try #require(stored.last))))
        }
    }

    /// Of two processes that claim one INS for two patients, one wins, always (rniv-rules 1.8.8, 4.4.4).
    @Test func twoProcessesClaimTheSameINS() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            _ = try SQLiteIdentityStore(path: path)
            await withTaskGroup { group in
                for process in 0..<2 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as Int] in
                            try await Claims.run(path, process: process)
                        }
                    }
                }
            }
            let store = try SQLiteIdentityStore(path: path)
            let stored = try await store.identities(after: nil, limit: 999)
            #expect(stored.count == Claims.count)
            for number in 0..<Claims.count {
                let holder = try #require(try await store.holder(of: Claims.ins(number)))
                #expect([Claims.id(0, number), Claims.id(1, number)].contains(holder) && stored.contains(holder))
            }
            #expect(try await store.verifyJournal() != .intact(.empty))
        }
    }

    @Test func heldFileIsBusyThenFree() async throws {
        try await TemporaryDirectory.use { directory in
            let configuration = SQLiteIdentityStore.Configuration(busyTimeout: .milliseconds(80))
            let store = try SQLiteIdentityStore(path: directory.file(), configuration: configuration)
            let holder = try Holder(directory.file())
            let start = ContinuousClock.now
            await #expect(throws: StoreError(.stockageOccupe)) {
                try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
            }
            #expect(start.duration(to: .now) >= .milliseconds(70))
            #expect(try await store.entries(of: Acts.first).isEmpty, "readers do not wait for a writer")
            try holder.release()
            #expect(try await store.append([Acts.creation()], to: Acts.first, expecting: 0).count == 1)
        }
    }

    @Test func fileHeldAtOpeningIsBusy() async throws {
        try await TemporaryDirectory.use { directory in
            try Data().write(to: URL(fileURLWithPath: directory.file()))
            let holder = try Holder(directory.file())
            let configuration = SQLiteIdentityStore.Configuration(busyTimeout: .milliseconds(80))
            #expect(throws: StoreError(.stockageOccupe)) {
                try SQLiteIdentityStore(path: directory.file(), configuration: configuration)
            }
            try holder.release()
            _ = try SQLiteIdentityStore(path: directory.file(), configuration: configuration)
        }
    }

    /// More writers wait for the file than there are threads for tasks; a reader must not wait with them.
    @Test func waitingWritersHoldNoThread() async throws {
        try await TemporaryDirectory.use { directory in
            // Were the reader to wait for the writers, they would be told that the file is busy, and the test would fail.
            let patience = SQLiteIdentityStore.Configuration(busyTimeout: .seconds(120))
            let stores = try (0..<32).map { _ in
                try SQLiteIdentityStore(path: directory.file(), configuration: patience)
            }
            let holder = try Holder(directory.file())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, store) in stores.enumerated() {
                    group.addTask {
                        _ = try await store.append([Acts.creation()], to: IdentityID("\(index)"), expecting: 0)
                    }
                }
                try await Task.sleep(for: .milliseconds(100))
                #expect(try await stores[0].entries(of: Acts.first).isEmpty)
                try holder.release()
                try await group.waitForAll()
            }
            #expect(try await stores[0].identities(after: nil, limit: 99).count == 32)
        }
    }
}
#endif
