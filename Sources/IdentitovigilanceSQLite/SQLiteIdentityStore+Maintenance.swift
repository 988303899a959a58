#if SQLite
internal import GRDB
public import Identitovigilance

extension SQLiteIdentityStore {
    /// Checks the whole file: SQLite's own structures, the chain of the journal, every identity against the rules, the
    /// table of holders against the acts.
    ///
    /// Writers go on meanwhile: what is checked is the file as it was at the beginning of the call. It reads everything, and takes
    /// time that grows with the file.
    ///
    /// - Returns: What was found; damage is found, not thrown.
    /// - Throws: `StoreError` with `stockageInaccessible` or another code of the disk when the file can't be read.
    public func check() async throws(StoreError) -> StoreCheck {
        try await reading { [sealing] database in
            try StoreChecker(database: database, seals: sealing.seals(in: database)).check()
        }
    }

    /// Copies the store to a new file while it is used: everything that was acknowledged before the call, and nothing by half.
    ///
    /// The copy gets its name once it is whole and on the disk, and is readable by its owner alone; beside it, during the call,
    /// is a file whose name ends in `.partiel`. Keep the head that is returned elsewhere: it shows later that nobody cut the
    /// journal of the copy. During the call SQLite can't reuse its `-wal` file, which grows with what is written.
    ///
    /// - Parameter path: The path of the copy, where nothing may be.
    /// - Returns: The end of the journal of the copy.
    /// - Throws: `StoreError` with `fichierExistant` when something is there, which stays as it is, `disquePlein`, or another code
    ///   of the disk; then there is no copy.
    @discardableResult
    public func backup(to path: String) async throws(StoreError) -> JournalHead {
        let copy = try StoreCopy(path: path)
        return try await reading { [sealing] database in
            try copy.make(of: database, seals: sealing.seals(in: database))
        }
    }
}
#endif
