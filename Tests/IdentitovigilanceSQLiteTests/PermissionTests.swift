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

    /// Also an empty file that was already there, as `mktemp` or an installer leaves it.
    @Test func emptyFileBecomesPrivate() async throws {
        try await TemporaryDirectory.use { directory in
            try #require(FileManager.default.createFile(atPath: directory.file(), contents: nil))
            try set(0o666, directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            for suffix in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: directory.file() + suffix)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "permissions of the file\(suffix)")
            }
            try await store.close()
        }
    }

    /// A group that makes copies may have been let in.
    @Test func filledFileKeepsItsPermissions() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            try await store.close()
            try set(0o640, directory.file())
            _ = try SQLiteIdentityStore(path: directory.file())
            let attributes = try FileManager.default.attributesOfItem(atPath: directory.file())
            #expect(attributes[.posixPermissions] as? Int == 0o640)
        }
    }

    /// SQLite would create the file that the link names, readable by all.
    @Test func linkToNothingIsNoPath() async throws {
        try await TemporaryDirectory.use { directory in
            let target = directory.newFile()
            try FileManager.default.createSymbolicLink(atPath: directory.file(), withDestinationPath: target)
            #expect(throws: StoreError(.stockageInaccessible)) { try SQLiteIdentityStore(path: directory.file()) }
            #expect(!FileManager.default.fileExists(atPath: target))
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
