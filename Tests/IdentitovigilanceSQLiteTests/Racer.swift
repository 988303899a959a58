#if SQLite
import Identitovigilance
import IdentitovigilanceSQLite

/// A writer that opens a store of its own and adds to an identity that others change too.
enum Racer {
    /// Runs several writers, each with a store of its own.
    ///
    /// - Returns: The entries they were told are stored, in the order of the journal.
    static func runMany(_ racers: Int, _ path: String, acts: Int) async throws -> [JournalEntry] {
        try await withThrowingTaskGroup(of: [JournalEntry].self) { group in
            for racer in 0..<racers {
                group.addTask { try await run(path, name: "\(racer)", acts: acts) }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.sequence < $1.sequence }
        }
    }

    /// Stores acts, reading the version again after each conflict.
    ///
    /// - Returns: The entries it was told are stored.
    static func run(_ path: String, name: String, acts: Int) async throws -> [JournalEntry] {
        let store = try SQLiteIdentityStore(path: path, configuration: .init(busyTimeout: .seconds(30)))
        var stored: [JournalEntry] = []
        while stored.count < acts {
            let draft = Acts.control("\(name)-\(stored.count)")
            if let entry = try await attempt(draft, in: store) { stored.append(entry) }
        }
        return stored
    }

    private static func attempt(_ draft: JournalDraft, in store: SQLiteIdentityStore) async throws -> JournalEntry? {
        let version = try await store.entries(of: Acts.first).count
        do { return try await store.append([draft], to: Acts.first, expecting: version).first } catch {
            guard error.code == .conflitVersion else { throw error }
            return nil
        }
    }
}
#endif
