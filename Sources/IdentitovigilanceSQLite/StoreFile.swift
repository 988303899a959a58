#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance
internal import Synchronization

/// The file of a store: creates it, makes sure it is one, opens it.
struct StoreFile {
    /// Closing a file drops every POSIX lock that the process holds on it, SQLite's too: nobody may open a store in
    /// this process between the creation of its file and that close.
    private static let creation = Mutex<Void>(())

    private let path: String
    private let configuration: SQLiteIdentityStore.Configuration

    /// The encryption of the file.
    let sealing: StoreSealing

    /// Whether a file in clear begins to be encrypted, instead of being refused when there is encryption.
    private let encryptsClearFile: Bool

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - path: The path as the caller gave it.
    ///   - configuration: How to use the file.
    ///   - sealing: The encryption of the file.
    ///   - encryptsClearFile: Whether a file in clear begins to be encrypted.
    /// - Throws: `StoreError` with `stockageInaccessible` for a text that is no path.
    init(
        path: String,
        configuration: SQLiteIdentityStore.Configuration,
        sealing: StoreSealing,
        encryptsClearFile: Bool = false
    ) throws(StoreError) {
        self.path = try Self.plain(path)
        self.configuration = configuration
        self.sealing = sealing
        self.encryptsClearFile = encryptsClearFile
    }

    /// A path that is nothing but a path.
    ///
    /// - Parameter path: The path as the caller gave it.
    /// - Returns: The same place, so written that SQLite reads nothing else in it.
    /// - Throws: `StoreError` with `stockageInaccessible` for a text that is no path.
    static func plain(_ path: String) throws(StoreError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw StoreError(.stockageInaccessible) }
        // SQLite gives names such as ":memory:" and "file:…" a meaning of their own, unless they begin as paths do.
        return path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
    }

    /// Opens the file, after creating it if need be.
    ///
    /// - Returns: The connections, with every acknowledged transaction on the disk.
    /// - Throws: `StoreError` or `DatabaseError`.
    func open() throws -> DatabasePool {
        try createIfMissing()
        // Some steps of an opening, the change to WAL among them, are told that the file is busy without having waited.
        let deadline = ContinuousClock.now.advanced(by: .seconds(configuration.busySeconds))
        while true {
            do { return try openOnce() } catch let error as DatabaseError {
                guard error.resultCode == .SQLITE_BUSY, ContinuousClock.now < deadline else { throw error }
                usleep(5000)
            }
        }
    }

    private func openOnce() throws -> DatabasePool {
        // SQLite takes a file of one byte for an empty one and would write over it.
        var status = stat()
        if unsafe stat(path, &status) == 0, status.st_size == 1 { throw StoreError(.fichierNonReconnu) }
        // Looked at before anything is written: another application's database stays as it is.
        let queue = try DatabaseQueue(path: path, configuration: connections)
        let found = try queue.read(JournalSchema.version(of:))
        // Every row is read, since the change is committed after the last one. GRDB reads one, and would miss that the disk
        // refused; the store would go on with a rollback journal, and a power cut might undo its last act.
        try queue.writeWithoutTransaction { _ = try String.fetchAll($0, sql: "PRAGMA journal_mode = WAL") }
        let pool = try DatabasePool(path: path, configuration: connections)
        // After the opening, at which GRDB itself sets NORMAL: an acknowledged act would not survive a power cut.
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            if found < JournalSchema.version {
                try database.immediately {
                    let isNew = try JournalSchema.version(of: database) == 0
                    try JournalSchema.bringUpToDate(database)
                    if isNew { try sealing.begin(after: [], in: database) }
                }
            }
            if encryptsClearFile {
                try database.immediately { try sealing.begin(after: [KeyGeneration.clear], in: database) }
            }
        }
        _ = try pool.read(sealing.seals(in:))
        return pool
    }

    private var connections: GRDB.Configuration {
        var connections = GRDB.Configuration()
        connections.busyMode = .timeout(configuration.busySeconds)
        connections.foreignKeysEnabled = true
        connections.prepareDatabase { [milliseconds = Int(configuration.busySeconds * 1000)] database in
            // GRDB gives its reading connections a timeout of its own.
            try database.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
            // Darwin: without them, a sync leaves the data in the cache of the disk. Nothing elsewhere.
            try database.execute(sql: "PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")
        }
        if sealing.encryption != nil {
            // What a sealed record replaces is overwritten, not only given free.
            connections.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        }
        connections.label = "identitovigilance"
        return connections
    }

    /// Creates an empty file for its owner alone; SQLite gives `-wal` and `-shm` the permissions of the file.
    private func createIfMissing() throws(StoreError) {
        try Self.creation.withLock { _ throws(StoreError) in
            let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor >= 0 {
                close(descriptor)
            } else if errno == EEXIST {
                try keepEmptyFilePrivate()
            } else {
                throw StoreError(errno == ENOSPC || errno == EDQUOT ? .disquePlein : .stockageInaccessible)
            }
        }
    }

    /// Treats an empty file as a new one.
    ///
    /// A file that holds something keeps the permissions that its owner gave it.
    private func keepEmptyFilePrivate() throws(StoreError) {
        var status = stat()
        // A link to nothing: SQLite would create what it names, readable by all.
        guard unsafe stat(path, &status) == 0 else { throw StoreError(.stockageInaccessible) }
        guard status.st_size == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { return }
        guard unsafe chmod(path, 0o600) == 0 else { throw StoreError(.stockageInaccessible) }
    }
}
#endif
