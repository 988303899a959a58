#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite

/// A process that stores acts until it is killed, and notes on the disk each one that was acknowledged.
enum Victim {
    /// Opens the store and appends until a thread of the same process kills it.
    ///
    /// - Parameters:
    ///   - path: The store.
    ///   - notes: The file of the digests that were acknowledged.
    ///   - identity: An identity that does not exist yet.
    ///   - delay: When to die, in microseconds.
    ///   - duringOpening: Whether the delay runs from before the opening of the store, or else from its first act.
    /// - Throws: What the store throws, or the disk of the notes.
    static func run(
        path: String,
        notes: String,
        identity: String,
        delay: UInt32,
        duringOpening: Bool
    ) async throws {
        let descriptor = unsafe open(notes, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { return }
        if duringOpening { die(after: delay) }
        let store = try SQLiteIdentityStore(path: path)
        var version = 0
        while true {
            let drafts = (0...version % 3).map { Acts.control("\(version + $0)") }
            for entry in try await store.append(drafts, to: IdentityID(identity), expecting: version) {
                try note(entry.digest, in: descriptor)
                version = entry.version
            }
            if version == 1, !duringOpening { die(after: delay) }
        }
    }

    /// The digests that were written whole.
    static func acknowledged(in notes: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: notes) else { return [] }
        return try String(contentsOfFile: notes, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { $0.count == 64 }
    }

    private static func die(after delay: UInt32) {
        Thread.detachNewThread {
            usleep(delay)
            kill(getpid(), SIGKILL)
        }
    }

    private static func note(_ digest: Digest, in descriptor: CInt) throws {
        let line = Array("\(digest)\n".utf8)
        let count = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        guard count == line.count, fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
#endif
