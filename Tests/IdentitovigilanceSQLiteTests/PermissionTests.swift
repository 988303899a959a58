#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct PermissionTests {
    @Test func filesAreForTheirOwnerAlone() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            for suffix in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: directory.file() + suffix)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "permissions of the file\(suffix)")
            }
            #expect(try await store.verifyJournal() != .intact(.empty))
        }
    }

    /// In a child process, which becomes an ordinary user: permissions do not stop root.
    @Test(arguments: Case.allCases)
    func forbiddenFileIsInaccessible(_ forbidden: Case) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            try await store.close()
            let path = try forbidden.prepare(directory)
            await #expect(processExitsWith: .success) { [path = path as String] in
                if geteuid() == 0 { try #require(setgid(65_534) == 0 && setuid(65_534) == 0) }
                #expect(throws: StoreError(.stockageInaccessible)) { try SQLiteIdentityStore(path: path) }
            }
            try set(0o700, directory.path)
            #expect(try await Acts.everything(in: SQLiteIdentityStore(path: directory.file())).count == 4)
        }
    }

    enum Case: CaseIterable {
        case unreadableFile, readOnlyFile, newFileInReadOnlyDirectory, fileInHiddenDirectory

        func prepare(_ directory: TemporaryDirectory) throws -> String {
            try set(0o755, directory.path)
            switch self {
            case .unreadableFile: try set(0o000, directory.file())
            case .readOnlyFile: try set(0o444, directory.file())
            case .newFileInReadOnlyDirectory:
                try set(0o555, directory.path)
                return directory.newFile()
            case .fileInHiddenDirectory: try set(0o000, directory.path)
            }
            return directory.file()
        }
    }
}

private func set(_ permissions: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
}
#endif
