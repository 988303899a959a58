#if SQLite
internal import Dispatch
internal import GRDB
public import Identitovigilance

/// A store in one SQLite file: embedded, for one machine.
///
/// Several tasks, stores and processes may use one file at the same time. An act that was acknowledged survives the
/// death of the process and, as far as the disk keeps its word, a power cut. A call that has begun goes to its end even
/// if its task is cancelled: whether an act was stored is never in doubt.
///
/// Beside the file stand `-wal` and `-shm`, which are part of it while a store is open or after a crash; to copy or move
/// the file alone, call ``close()`` on every store of it first.
public final class SQLiteIdentityStore: IdentityStore {
    let pool: DatabasePool
    let sealing: StoreSealing
    let commits = GroupCommit()

    /// Opens a store, or creates it where there is no file or an empty one.
    ///
    /// A new file is readable by its owner alone, and so is one that was empty; a file that holds something keeps its
    /// permissions. Opening blocks the thread while another process holds the file, for
    /// about the busy timeout.
    ///
    /// - Parameters:
    ///   - path: The path of the file, whose directory must exist.
    ///   - configuration: How to use the file.
    ///   - encryption: What closes each record: a new file is then encrypted from its first record on. A file that is already
    ///     there is encrypted by ``encrypt(path:configuration:encryption:)``, never by itself.
    /// - Throws: `StoreError` with `fichierNonReconnu` for a file that is something else, `versionPlusRecente`,
    ///   `stockageInaccessible`, `stockageEndommage`, `stockageOccupe` or `disquePlein`; with `stockageChiffre` for an
    ///   encrypted file without encryption, `stockageEnClair` for a clear one with it, `cleInconnue` or `cleRefusee`.
    public convenience init(
        path: String,
        configuration: Configuration = Configuration(),
        encryption: (any RecordEncryption)? = nil
    ) throws(StoreError) {
        try self.init(StoreFile(path: path, configuration: configuration, sealing: StoreSealing(encryption)))
    }

    init(_ file: StoreFile) throws(StoreError) {
        sealing = file.sealing
        do { pool = try file.open() } catch { throw StoreError(caught: error) }
    }

    /// Appends acts to one identity or several in one transaction; see `IdentityStore`.
    ///
    /// - Parameter batches: The acts of each identity, with the INS that it holds after them.
    /// - Returns: The entries as stored.
    /// - Throws: `StoreError` with `conflitVersion`, `insDejaActive` with the holder, `journalIncoherent` when the end of the
    ///   journal is not the one that was noted, or one of the codes of the disk; in every case nothing was stored.
    public func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        try await writing { [sealing] database in
            try JournalWriter(database: database, seals: sealing.seals(in: database)).append(batches)
        }
    }

    /// Finds the identity that holds an INS.
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity, or nothing.
    /// - Throws: `StoreError` with `journalIncoherent`, or one of the codes of the disk.
    public func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? {
        try await reading { [sealing] database in
            try HolderTable(database: database, seals: sealing.seals(in: database)).holder(of: ins)
        }
    }

    /// Reads the acts of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first.
    /// - Throws: `StoreError` with `journalIncoherent` when an act can't be read, or one of the codes of the disk.
    public func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await reading { [sealing] database in
            try JournalReader(database: database, seals: sealing.seals(in: database)).entries(of: identity)
        }
    }

    /// Reads the acts of several identities, as they were at one moment.
    ///
    /// - Parameter identities: The identities.
    /// - Returns: The entries of each, in the order of the identities.
    /// - Throws: `StoreError` with `journalIncoherent` when an act can't be read, or one of the codes of the disk.
    public func entries(ofEach identities: [IdentityID]) async throws(StoreError) -> [[JournalEntry]] {
        try await reading { [sealing] database in
            let reader = try JournalReader(database: database, seals: sealing.seals(in: database))
            return try identities.map { try reader.entries(of: $0) }
        }
    }

    /// Lists the identities in the order of their identifiers' UTF-8 bytes, page by page.
    ///
    /// - Parameters:
    ///   - identity: The last identity of the page before.
    ///   - limit: The most identities to return.
    /// - Returns: A page.
    /// - Throws: `StoreError` with `journalIncoherent` when an identifier can't be read, or one of the codes of the
    ///   disk.
    public func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await reading { [sealing] database in
            try JournalReader(database: database, seals: sealing.seals(in: database))
                .identities(after: identity, limit: limit)
        }
    }

    /// Reads the whole journal, one entry at a time, then checks the indexes of the file.
    ///
    /// Writers go on meanwhile: the journal is checked as it was at the beginning of the call. Entries cut off together
    /// with the note of the end leave a shorter intact journal: compare the head with one kept elsewhere.
    ///
    /// - Returns: The head of an intact journal, or the first fault.
    /// - Throws: `StoreError` with one of the codes of the disk.
    public func verifyJournal() async throws(StoreError) -> JournalVerification {
        try await reading { [sealing] database in
            try JournalReader(database: database, seals: sealing.seals(in: database)).verify()
        }
    }

    /// Closes the file, after the calls that have begun.
    ///
    /// Every later call throws `stockageInaccessible`. A store that is let go without this is closed soon afterwards.
    ///
    /// - Throws: `StoreError` with one of the codes of the disk.
    public func close() async throws(StoreError) {
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [pool] in
                // SQLite does this when the writer leaves last, but GRDB closes readers after it. It fails where another
                // store uses the file, and needs `-wal`.
                _ = try? pool.barrierWriteWithoutTransaction { try $0.checkpoint(.truncate) }
                continuation.resume(returning: Result { try pool.close() }.mapError { StoreError(caught: $0) })
            }
        }
        try result.get()
    }

    // The callback forms of GRDB run on its own threads, so that no thread of the cooperative pool waits for the disk;
    // its `async` forms would in addition stop at the cancellation of the task, for which `StoreError` has no code.

    func reading<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation { continuation in
            pool.asyncRead { database in
                let result = Result { try work(database.get()) }
                continuation.resume(returning: result.mapError { StoreError(caught: $0) })
            }
        }
        return try result.get()
    }

    func writing<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            let call = GroupCommit.Call { database in
                let value = try work(database)
                return { continuation.resume(returning: .success(value)) }
            } fail: {
                continuation.resume(returning: .failure($0))
            }
            commits.add(call, to: pool)
        }
        return try result.get()
    }
}
#endif
