#if SQLite
import Foundation
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

/// One way to change the file of a store behind its back.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: JournalVerification
    private let edit: @Sendable (Database) throws -> Void

    init(
        _ description: String,
        at sequence: Int64,
        _ fault: JournalVerification.Fault,
        _ edit: @escaping @Sendable (Database) throws -> Void
    ) {
        testDescription = description
        expected = .broken(sequence: sequence, fault: fault)
        self.edit = edit
    }

    init(_ description: String, at sequence: Int64, _ fault: JournalVerification.Fault, sql: String) {
        self.init(description, at: sequence, fault) { try $0.execute(sql: sql) }
    }

    /// Changes a file whose triggers are taken away first, as whoever tampers with it would do.
    func apply(to path: String) throws {
        try Self.edit(path) { database in
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(name)")
            }
            try edit(database)
        }
    }

    /// Opens a file with plain SQLite.
    static func edit<Value>(_ path: String, _ work: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).writeWithoutTransaction(work)
    }

    /// Computes the digest of an entry again from what its row holds now.
    static func seal(_ sequence: Int64, in database: Database) throws {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT \(StoredEntry.columns) FROM journal WHERE sequence = ?",
            arguments: [sequence]
        )
        guard let row else { throw StoreError(.journalIncoherent) }
        let entry = try StoredEntry(row, .clear).entry
        let sealed = JournalEntry(
            sequence: entry.sequence,
            identity: entry.identity,
            version: entry.version,
            draft: JournalDraft(auteur: entry.auteur, instant: entry.instant, act: entry.act),
            previous: entry.previous,
            digest: nil
        )
        try database.execute(
            sql: "UPDATE journal SET digest = ? WHERE sequence = ?",
            arguments: [Data(sealed.digest.bytes), sequence]
        )
    }
}
#endif
