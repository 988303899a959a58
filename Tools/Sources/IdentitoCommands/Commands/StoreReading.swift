internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// Commands that read a store that is already there.
enum StoreReading {
    /// Opens a store, does the work, and turns an error of the store into an `erreur` line and status 74.
    static func run(
        _ path: String,
        _ keys: KeyOptions,
        _ work: (SQLiteIdentityStore, inout LineOutput) async throws -> Void
    ) async throws {
        try await reporting { output in try await work(try keys.open(path), &output) }
    }

    /// Does the work, and turns an error of the store into an `erreur` line and status 74.
    static func reporting(_ work: (inout LineOutput) async throws -> Void) async throws {
        var output = LineOutput()
        do {
            try await work(&output)
            try output.flush()
        } catch let error as StoreError {
            try output.write(JSONValue.object(["erreur": Refusal.json(error)]).line)
            try output.flush()
            throw ExitStatus.inputOutput
        }
    }
}
