#if SQLite
internal import Foundation
internal import GRDB
public import Identitovigilance

extension SQLiteIdentityStore {
    /// Encrypts a file that was made without encryption, and leaves nothing in clear in it.
    ///
    /// It goes on in small transactions, and from where it was after a crash or a cancellation; meanwhile the file opens with
    /// this encryption only. Its end rebuilds the file, which takes as much room again on the disk for a moment. What the disk
    /// itself keeps of files of before, and copies made elsewhere, are out of its reach.
    ///
    /// - Parameters:
    ///   - path: The path of the file, which must exist.
    ///   - configuration: How to use the file.
    ///   - encryption: What closes the records from now on.
    /// - Returns: What was done; on a file that is already encrypted, what ``rotateEncryption()`` does.
    /// - Throws: `StoreError` as the opening of a store and ``rotateEncryption()``; call again to go on.
    public static func encrypt(
        path: String,
        configuration: Configuration = Configuration(),
        encryption: any RecordEncryption
    ) async throws(StoreError) -> EncryptionRotation {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError(.stockageInaccessible) }
        let file = try StoreFile(
            path: path,
            configuration: configuration,
            sealing: StoreSealing(encryption),
            encryptsClearFile: true
        )
        let store = try SQLiteIdentityStore(file)
        let rotation = try await store.rotateEncryption()
        try await store.close()
        return rotation
    }

    /// Gives every record the current key of the encryption; the chain of the journal does not change.
    ///
    /// New records take the current key from the beginning of the call on, in every process. Old ones follow in small
    /// transactions; the store can be used meanwhile. After a crash or a cancellation, the next call goes on from there. The
    /// keys of before are needed until a call was complete. Does nothing when the newest records already have the current key
    /// and no others are left.
    ///
    /// - Returns: What was done.
    /// - Throws: `StoreError` with `journalIncoherent`, `stockageEndommage` or `enregistrementAltere` at a record that is not as
    ///   it was written, which is never encrypted again; with `stockageOccupe` when another process reads the file for longer
    ///   than the busy timeout; with the codes of keys or of the disk. Records that were done stay done.
    public func rotateEncryption() async throws(StoreError) -> EncryptionRotation {
        try await writing { [sealing] database in try RecordRotation.begin(sealing, in: database) }
        var records = 0
        for table in RecordRotation.tables {
            var cursor: DatabaseValue? = table.start
            while let last = cursor {
                if Task.isCancelled { return EncryptionRotation(records: records, isComplete: false) }
                let step = try await writing { [sealing] database in
                    try table.step(RecordRotation(database: database, seals: sealing.seals(in: database)), last)
                }
                records += step.records
                cursor = step.end
            }
        }
        try await empty()
        try await writing { [sealing] database in
            try RecordRotation(database: database, seals: sealing.seals(in: database)).finish()
        }
        try await empty()
        return EncryptionRotation(records: records, isComplete: true)
    }

    /// Takes what was overwritten out of the file and of its `-wal`.
    private func empty() async throws(StoreError) {
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [pool, sealing] in
                let result = Result {
                    try pool.barrierWriteWithoutTransaction { database in
                        // Pages that were given free while the file was in clear were not overwritten.
                        if try sealing.seals(in: database).acceptsClear { try database.execute(sql: "VACUUM") }
                        try database.checkpoint(.truncate)
                    }
                }
                continuation.resume(returning: result.mapError { StoreError(caught: $0) })
            }
        }
        try result.get()
    }
}
#endif
