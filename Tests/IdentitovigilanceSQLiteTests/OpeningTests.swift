#if SQLite
import Foundation
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct OpeningTests {
    @Test(arguments: ["x", "Des identités.\n", String(repeating: "texte ", count: 5000), "SQLite format 3"])
    func anotherKindOfFile(_ text: String) async throws {
        try await TemporaryDirectory.use { directory in
            try Data(text.utf8).write(to: URL(fileURLWithPath: directory.file()))
            #expect(throws: StoreError(.fichierNonReconnu)) { try SQLiteIdentityStore(path: directory.file()) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file())) == Data(text.utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 1)
        }
    }

    @Test(arguments: [
        "CREATE TABLE journal (x); CREATE TABLE head (x)",
        "PRAGMA application_id = 42; CREATE TABLE patients (x)",
        "PRAGMA application_id = 42",
        "PRAGMA user_version = 1",
        "PRAGMA application_id = 0x49645669",
    ])
    func databaseOfAnotherApplication(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            try Tampering.edit(directory.file()) { try $0.execute(sql: sql) }
            let before = try Data(contentsOf: URL(fileURLWithPath: directory.file()))
            #expect(throws: StoreError(.fichierNonReconnu)) { try SQLiteIdentityStore(path: directory.file()) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file())) == before, "it must stay as it was")
        }
    }

    @Test func newerVersion() async throws {
        try await TemporaryDirectory.use { directory in
            _ = try SQLiteIdentityStore(path: directory.file())
            try Tampering.edit(directory.file()) { try $0.execute(sql: "PRAGMA user_version = 1000") }
            #expect(throws: StoreError(.versionPlusRecente)) { try SQLiteIdentityStore(path: directory.file()) }
        }
    }

    @Test func missingTable() async throws {
        try await TemporaryDirectory.use { directory in
            _ = try SQLiteIdentityStore(path: directory.file())
            try Tampering.edit(directory.file()) { try $0.execute(sql: "DROP TABLE head") }
            #expect(throws: StoreError(.stockageEndommage)) { try SQLiteIdentityStore(path: directory.file()) }
        }
    }

    @Test func pathsThatAreNoFile() async throws {
        try await TemporaryDirectory.use { directory in
            let paths = [
                directory.path, directory.path + "/", directory.file("absent/f"), "", "a\u{0}b", "/dev/null/f",
            ]
            for path in paths {
                #expect(throws: StoreError(.stockageInaccessible)) { try SQLiteIdentityStore(path: path) }
            }
            let created = try FileManager.default.contentsOfDirectory(atPath: directory.path)
            #expect(created.isEmpty)
        }
    }

    @Test func emptyFileAndEmptyDatabaseBecomeStores() async throws {
        try await TemporaryDirectory.use { directory in
            try Data().write(to: URL(fileURLWithPath: directory.file("vide")))
            try Tampering.edit(directory.file("base")) { try $0.execute(sql: "CREATE TABLE t (x); DROP TABLE t") }
            for name in ["vide", "base"] {
                let store = try SQLiteIdentityStore(path: directory.file(name))
                #expect(try await Acts.fill(store).count == 4)
            }
        }
    }

    @Test func pathsWithAMeaningForSQLiteAreFiles() async throws {
        let name = "file:\(UUID().uuidString)?mode=memory"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: name + end) } }
        let stores = [try SQLiteIdentityStore(path: name), try SQLiteIdentityStore(path: "./" + name)]
        _ = try await Acts.fill(stores[0])
        #expect(FileManager.default.fileExists(atPath: name))
        #expect(try await Acts.everything(in: stores[1]).count == 4)
        for store in stores { try await store.close() }
    }

    @Test func manyOpenANewFileAtOnce() async throws {
        try await TemporaryDirectory.use { directory in
            // The other suites run at the same time: a slow machine is no failure.
            let patience = SQLiteIdentityStore.Configuration(busyTimeout: .seconds(60))
            for round in 0..<10 {
                let path = directory.file("\(round)")
                let stores = try await withThrowingTaskGroup(of: SQLiteIdentityStore.self) { group in
                    for _ in 0..<8 {
                        group.addTask { @concurrent in try SQLiteIdentityStore(path: path, configuration: patience) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                for (index, store) in stores.enumerated() {
                    _ = try await store.append([Acts.control("\(index)")], to: Acts.first, expecting: index)
                }
                #expect(try await stores[0].entries(of: Acts.first).count == 8)
            }
        }
    }

    @Test func errorsSayNothingOfTheInput() async throws {
        try await TemporaryDirectory.use { directory in
            let error = #expect(throws: StoreError.self) {
                try SQLiteIdentityStore(path: directory.file("dupont/jean"))
            }
            let description = try #require(error?.description)
            #expect(!description.contains("dupont"))
            #expect(!description.lowercased().contains("sqlite error"))
        }
    }
}
#endif
