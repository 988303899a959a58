import Foundation
internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// Commands that read a store that is already there.
enum StoreReading {
    /// Opens a store, does the work, and turns an error of the store into an `erreur` line and status 74.
    static func run(_ path: String, _ work: (SQLiteIdentityStore, inout LineOutput) async throws -> Void) async throws {
        var output = LineOutput()
        do {
            // Opening a path where nothing is would create an empty store there.
            guard FileManager.default.fileExists(atPath: path) else { throw StoreError(.stockageInaccessible) }
            try await work(try SQLiteIdentityStore(path: path), &output)
            try output.flush()
        } catch let error as StoreError {
            try output.write(JSONValue.object(["erreur": Refusal.json(error)]).line)
            try output.flush()
            throw ExitStatus.inputOutput
        }
    }
}
