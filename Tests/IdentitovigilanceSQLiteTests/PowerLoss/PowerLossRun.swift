#if SQLite
import Foundation
import GRDB
import Identitovigilance

@testable import IdentitovigilanceSQLite

/// A store whose power goes once or several times, as a seed says; in a process of its own.
struct PowerLossRun {
    /// What is broken on purpose, to see that it shows.
    enum Plant: String, CaseIterable, Codable, Sendable {
        case synchronousOff, synchronousNormal, lyingDisk
    }

    let plant: Plant?
    private let seed: UInt64
    private let directory: TemporaryDirectory
    private var teller: StoryTeller
    private var report = PowerLossReport()
    private var sure = StoredState()
    private var possible: StoredState?

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - seed: What decides all: the acts, when the power goes, what the disk then holds.
    ///   - plant: What is broken on purpose.
    ///   - directory: An empty directory.
    init(seed: UInt64, plant: Plant? = nil, in directory: TemporaryDirectory) {
        (self.seed, self.plant, self.directory) = (seed, plant, directory)
        teller = StoryTeller(seed: seed)
    }

    /// Runs to the first violation, or to the end.
    ///
    /// - Returns: What was seen.
    /// - Throws: What the disk of the tests throws.
    mutating func run() async throws -> PowerLossReport {
        try FileManager.default.createDirectory(atPath: directory.file("0"), withIntermediateDirectories: true)
        for round in 0..<teller.draw(1...4) where report.violation == nil {
            let lastChange = teller.draw(0...2) == 0 ? teller.draw(1...80) : teller.draw(1...900)
            SimulatedDisk.begin(directory.file("\(round)"), seed: seed &+ UInt64(round), lastChange: lastChange)
            if plant == .lyingDisk { SimulatedDisk.lie() }
            try await tell(in: directory.file("\(round)"))
            report.cuts += 1
            try SimulatedDisk.leave(directory.file("\(round + 1)"))
            try await check(directory.file("\(round + 1)"))
        }
        return report
    }

    /// Uses stores until the power goes.
    private mutating func tell(in path: String) async throws {
        possible = nil
        var stores: [SQLiteIdentityStore] = []
        do throws(StoreError) {
            for _ in 0..<teller.draw(1...2) { stores.append(try await open(path)) }
            for _ in 0..<120 where !SimulatedDisk.isOff { try await tellOne(&stores, path) }
        } catch {
            if !SimulatedDisk.isOff { report.violation = "an error while there was power: \(error.code)" }
            if stores.isEmpty { report.cutsInOpening += 1 }
        }
        SimulatedDisk.cut()
        for store in stores { try? await store.close() }
    }

    private mutating func tellOne(_ stores: inout [SQLiteIdentityStore], _ path: String) async throws(StoreError) {
        if teller.draw(0...29) == 0 {
            try await stores.removeFirst().close()
            stores.append(try await open(path))
        }
        guard let step = try? teller.next(sure) else { return }
        let after = sure.after(step)
        possible = after
        let entries = try await step.run(on: stores[teller.draw(0...stores.count - 1)])
        if entries != Array(after.journal.dropFirst(sure.journal.count)) { report.violation = "another answer" }
        report.acknowledged += 1
        (sure, possible) = (after, nil)
    }

    private mutating func open(_ path: String) async throws(StoreError) -> SQLiteIdentityStore {
        let store = try SQLiteIdentityStore(path: path + "/identites.sqlite")
        // A store moves pages to its file every thousand pages; here the power also goes in the middle of that.
        let pages = [1000, 30, 4][teller.draw(0...2)]
        do {
            try await store.pool.writeWithoutTransaction { [plant] database in
                try database.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
                if plant == .synchronousOff { try database.execute(sql: "PRAGMA synchronous = OFF") }
                if plant == .synchronousNormal { try database.execute(sql: "PRAGMA synchronous = NORMAL") }
            }
        } catch { throw StoreError(caught: error) }
        return store
    }

    /// Opens a copy of what the disk holds: every acknowledged call must be there, and of the last one all or nothing.
    private mutating func check(_ path: String) async throws {
        let copy = path + "-copie"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        do {
            let store = try SQLiteIdentityStore(path: copy + "/identites.sqlite")
            let found = try await StoredState(of: store, claimed: teller.claimed)
            if let possible, found == possible, found != sure {
                report.unanswered += 1
                sure = possible
            }
            if found != sure { report.violation = report.violation ?? found.difference(from: sure) }
            if try await store.verifyJournal() != .intact(sure.journal.last.map { JournalHead($0) } ?? .empty) {
                report.violation = report.violation ?? "the journal does not verify"
            }
            _ = try await store.append([Acts.creation()], to: IdentityID("apres"), expecting: 0)
            try await store.close()
        } catch { report.violation = report.violation ?? "what the disk holds does not open: \(error)" }
    }
}
#endif
