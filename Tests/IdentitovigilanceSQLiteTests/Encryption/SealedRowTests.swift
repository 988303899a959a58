#if SQLite && Encryption
import Foundation
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

@Suite("A sealed row that was tampered with")
struct SealedRowTests {
    /// A store of the four acts of `Acts.fill`, whose triggers are gone.
    private func tampered(_ sql: String, _ work: (SQLiteIdentityStore) async throws -> Void) async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            _ = try await Acts.fill(store)
            _ = try await store.append(
                [Acts.creation()],
                to: IdentityID("titulaire"),
                expecting: 0,
                holding: Claims.ins(1)
            )
            _ = try await store.append(
                [Acts.creation()],
                to: IdentityID("autre"),
                expecting: 0,
                holding: Claims.ins(2)
            )
            for index in 0..<2 { try await store.append(Exchanges.answered(index)) }
            for name in ["a", "b"] {
                try await store.openDeposit(VerificationDeposit(identifier: name, job: Exchanges.start, members: []))
            }
            try await store.close()
            try Tampering("", at: 0, .unreadable, sql: "PRAGMA ignore_check_constraints = ON; " + sql).apply(to: path)
            try await work(SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1)))
        }
    }

    @Test(
        "A record opens at its own place only: neither swapped, copied, moved nor put in clear",
        arguments: [
            "UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE sequence = 2) WHERE sequence = 1",
            """
            UPDATE journal SET sealed = (SELECT other.sealed FROM journal AS other WHERE other.sequence = 3 - journal.sequence)
            WHERE sequence IN (1, 2)
            """,
            "UPDATE journal SET identity = 'identite-3' WHERE sequence = 3; UPDATE journal SET identity = 'identite-2', "
                + "version = 1 WHERE sequence = 1",
            "UPDATE journal SET version = 9 WHERE sequence = 1",
            "UPDATE journal SET key_number = 9 WHERE sequence = 1",
            "UPDATE journal SET sealed = NULL, key_number = NULL, author = 'x', kind = 'controlerPiece', "
                + #"act = '{"acte":"controlerPiece","piece":"CN"}' WHERE sequence = 1"#,
            "UPDATE journal SET author = 'x' WHERE sequence = 1",
            "UPDATE journal SET sealed = x'' WHERE sequence = 1",
        ]
    )
    func acts(_ sql: String) async throws {
        try await tampered(sql) { store in
            let found = try await store.verifyJournal()
            #expect(found == .broken(sequence: 1, fault: .unreadable))
            let identity = sql.contains("'identite-2'") ? Acts.second : Acts.first
            await #expect(throws: StoreError(.enregistrementAltere)) { try await store.entries(of: identity) }
        }
    }

    @Test("What stands for the digest of a sealed act can't be changed unseen")
    func digest() async throws {
        try await tampered("UPDATE journal SET digest = zeroblob(32) WHERE sequence = 2") { store in
            let found = try await store.verifyJournal()
            #expect(found == .broken(sequence: 2, fault: .contentChanged))
        }
        try await tampered("DELETE FROM journal WHERE sequence = 6") { store in
            let found = try await store.verifyJournal()
            #expect(found == .broken(sequence: 6, fault: .truncated))
            await #expect(throws: StoreError(.journalIncoherent)) {
                try await store.append([Acts.control()], to: Acts.second, expecting: 1)
            }
        }
    }

    @Test("Exchanges, deposits and holders are bound to their places too")
    func otherTables() async throws {
        let swapped = "(SELECT sealed FROM exchanges WHERE sequence = 2) WHERE sequence = 1"
        for sql in ["sealed = \(swapped)", "identity = 'x'", "began = began + 1", "sealed = NULL, key_number = NULL"] {
            try await tampered("UPDATE exchanges SET " + sql) { store in
                await #expect(throws: StoreError(.enregistrementAltere), "\(sql)") {
                    try await store.exchanges(.all, after: 0, limit: 9)
                }
            }
        }
        for sql in ["sealed = (SELECT sealed FROM deposits WHERE identifier = 'b')", "identifier = identifier || 'x'"] {
            try await tampered("UPDATE deposits SET " + sql) { store in
                await #expect(throws: StoreError(.enregistrementAltere), "\(sql)") {
                    try await store.openDeposits(of: Exchanges.start)
                }
            }
        }
        let exchanged = """
            UPDATE holder SET identity = 'x' WHERE identity = 'titulaire';
            UPDATE holder SET identity = 'titulaire' WHERE identity = 'autre';
            UPDATE holder SET identity = 'autre' WHERE identity = 'x'
            """
        try await tampered(exchanged) { store in
            await #expect(throws: StoreError(.enregistrementAltere)) { try await store.holder(of: Claims.ins(1)) }
        }
    }

    @Test("Each byte of a sealed act counts")
    func everyByte() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            _ = try await store.append([Acts.control()], to: Acts.first, expecting: 0)
            let sealed = try Tampering.edit(path) { database in
                try database.execute(sql: "DROP TRIGGER journal_keeps_content")
                return try #require(try Data.fetchOne(database, sql: "SELECT sealed FROM journal"))
            }
            for index in sealed.indices {
                var changed = sealed
                changed[index] ^= 1 << UInt8(index % 8)
                try Tampering.edit(path) {
                    try $0.execute(sql: "UPDATE journal SET sealed = ?", arguments: [changed])
                }
                await #expect(throws: StoreError(.enregistrementAltere), "byte \(index)") {
                    try await store.entries(of: Acts.first)
                }
            }
            #expect(sealed.count > 100)
            try Tampering.edit(path) { try $0.execute(sql: "UPDATE journal SET sealed = ?", arguments: [sealed]) }
            #expect(try await store.entries(of: Acts.first).count == 1)
        }
    }

    @Test(
        "The file itself refuses a record in clear, a record without its seal, and an old key",
        arguments: [
            "UPDATE journal SET author = 'x'",
            "UPDATE journal SET key_number = NULL, sealed = NULL",
            "UPDATE journal SET key_number = 7",
            "UPDATE head SET digest = zeroblob(32)",
            "UPDATE exchanges SET request = x'00'",
            "INSERT INTO exchanges (began, duration, request, code_kind, code) VALUES (1, 1, x'', 'a', 'b')",
            "INSERT INTO deposits (identifier, job, members) VALUES ('z', 1, '[]')",
            "INSERT INTO holder (matricule, oid, identity) VALUES ('z', '', 'z')",
            "UPDATE deposits SET members = '[]'",
        ]
    )
    func fileRefuses(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: try Keys.encryption(1))
            _ = try await RawBytes.fill(store)
            let error = #expect(throws: DatabaseError.self) {
                try Tampering.edit(directory.file()) { try $0.execute(sql: sql) }
            }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        }
    }
}
#endif
