#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// A copy of a store under a name that was free.
struct StoreCopy: Sendable {
    private let path: String
    private let partial: String

    /// Describes the copy.
    ///
    /// - Parameter path: The path as the caller gave it.
    /// - Throws: `StoreError` with `stockageInaccessible` for a text that is no path.
    init(path: String) throws(StoreError) {
        self.path = try StoreFile.plain(path)
        // A copy that was interrupted does not stand in the way of the next one.
        partial = self.path + "." + String(UInt64.random(in: 0...UInt64.max), radix: 36) + ".partiel"
    }

    /// Makes the copy.
    ///
    /// - Parameters:
    ///   - source: The store, in a transaction.
    ///   - seals: How its records are opened.
    /// - Returns: The end of the journal of the copy.
    /// - Throws: `StoreError` or `DatabaseError`; then nothing is left of it.
    func make(of source: Database, seals: RecordSeals) throws -> JournalHead {
        guard unsafe access(path, F_OK) != 0 else { throw StoreError(.fichierExistant) }
        try create(partial)
        do {
            let head = try write(source, seals)
            // Only now, and only if it is still free: whoever sees the name sees a whole store.
            try create(path)
            guard unsafe rename(partial, path) == 0 else {
                unsafe unlink(path)
                throw StoreError(.stockageInaccessible)
            }
            syncDirectory()
            return head
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { unsafe unlink(partial + suffix) }
            throw error
        }
    }

    private func write(_ source: Database, _ seals: RecordSeals) throws -> JournalHead {
        var configuration = GRDB.Configuration()
        // Darwin: without it, a sync leaves the data in the cache of the disk. Nothing elsewhere.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA fullfsync = ON") }
        let queue = try DatabaseQueue(path: partial, configuration: configuration)
        let head = try queue.writeWithoutTransaction { destination -> JournalHead? in
            try source.backup(to: destination)
            let reader = JournalReader(database: destination, seals: seals)
            guard let real = try reader.realHead(), try reader.notedHead() == real.stored else { return nil }
            return real.entry
        }
        try queue.close()
        guard let head else { throw StoreError(.journalIncoherent) }
        return head
    }

    private func create(_ path: String) throws(StoreError) {
        let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
            return
        }
        switch errno {
        case EEXIST: throw StoreError(.fichierExistant)
        case ENOSPC, EDQUOT: throw StoreError(.disquePlein)
        default: throw StoreError(.stockageInaccessible)
        }
    }

    /// The name survives a power cut too; file systems that know no such sync keep it anyway or can't.
    private func syncDirectory() {
        let directory = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
        let descriptor = unsafe Foundation.open(String(directory), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
#endif
