#if SQLite && Encryption
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

@Suite("The bytes of an encrypted store")
struct RawBytesTests {
    @Test("Nothing of a person is in the file, its -wal, its -shm or its -journal; in a store in clear all is")
    func nothingInClear() async throws {
        try await TemporaryDirectory.use { directory in
            let clear = try SQLiteIdentityStore(path: directory.file("clair"))
            let markers = RawBytes.markers(try await RawBytes.fill(clear))
            #expect(try RawBytes.found(markers, at: directory.file("clair")) == markers.count, "the search sees")
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: try Keys.encryption(1))
            _ = try await RawBytes.fill(store)
            #expect(FileManager.default.fileExists(atPath: directory.file() + "-wal"))
            #expect(try RawBytes.found(markers, at: directory.file()) == 0)
            try await store.backup(to: directory.file("copie"))
            #expect(try RawBytes.found(markers, at: directory.file("copie")) == 0)
            try await store.close()
            #expect(try RawBytes.found(markers, at: directory.file()) == 0)
        }
    }

    @Test(
        "Encrypting a file in clear leaves nothing in clear, not even in pages that were free",
        arguments: [true, false]
    )
    func encryptedLater(whileOpen: Bool) async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let clear = try SQLiteIdentityStore(path: path)
            let entries = try await RawBytes.fill(clear)
            let markers = RawBytes.markers(entries)
            if !whileOpen { try await clear.close() }
            #expect(try RawBytes.found(markers, at: path) == markers.count)
            let rotation = try await SQLiteIdentityStore.encrypt(path: path, encryption: try Keys.encryption(1))
            #expect(rotation.isComplete && rotation.records == 2 + 2 + 1 + 1)
            #expect(try RawBytes.found(markers, at: path) == 0)
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            #expect(try await store.entries(of: Acts.first) == entries)
            #expect(try await store.exchanges(.all, after: 0, limit: 9).count == 2)
            #expect(try await store.openDeposits(of: Exchanges.start).first?.members.count == 1)
            #expect(try await store.holder(of: Claims.ofMarkedPerson()) == Acts.first)
        }
    }
}

extension Claims {
    fileprivate static func ofMarkedPerson() throws -> IdentifiantINS {
        IdentifiantINS(matricule: try Matricule("275126322074974"), nature: .nir)
    }
}
#endif
