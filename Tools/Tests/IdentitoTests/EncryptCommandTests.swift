import Foundation
import Testing

@testable import IdentitoCommands

@Suite("Encrypted stores, run as a process")
struct EncryptCommandTests {
    /// A store, and files of keys beside it.
    private static func with(_ body: (_ store: String, _ key: (String, String, Int) throws -> String) throws -> Void)
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appendingPathComponent("store.sqlite").path
        #expect(try IdentitoProcess.run(["qualify", "--store", store]).status == 0)
        try body(store) { name, text, mode in
            let path = folder.appendingPathComponent(name).path
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            return path
        }
    }

    private static let hexadecimal = String(repeating: "0f", count: 32) + "\n"
    private static let base64 = Data(repeating: 0xAA, count: 32).base64EncodedString()

    @Test("A store is encrypted, read with its key, and given another one")
    func story() throws {
        try Self.with { store, key in
            let first = ["--key-file", try key("a", Self.hexadecimal, 0o600)]
            let second = ["--key-file", try key("b", Self.base64, 0o400)]
            let journal = try IdentitoProcess.run(["journal", "--store", store]).output
            let encrypted = try IdentitoProcess.run(["encrypt", "--store", store] + first)
            #expect(encrypted.status == 0 && encrypted.output.contains(#""termine":true"#))
            for command in [["journal"], ["journal", "--verify"], ["indicators"]] {
                let blind = try IdentitoProcess.run(command + ["--store", store])
                #expect(blind.status == 74 && blind.output.contains("stockageChiffre"))
                let wrong = try IdentitoProcess.run(command + ["--store", store] + second)
                #expect(wrong.status == 74 && wrong.output.contains("cleInconnue"))
            }
            #expect(try IdentitoProcess.run(["exchanges", "--store", store]).status == 74)
            #expect(try IdentitoProcess.run(["exchanges", "--store", store] + first).status == 0)
            #expect(try IdentitoProcess.run(["journal", "--store", store] + first).output == journal)
            #expect(try IdentitoProcess.run(["encrypt", "--store", store] + second + first).status == 0)
            #expect(try IdentitoProcess.run(["journal", "--store", store] + second).output == journal)
        }
    }

    @Test("A key file that others may read, or that holds no key, is refused, and the store stays as it was")
    func badKeys() throws {
        try Self.with { store, key in
            let files = [
                try key("a", Self.hexadecimal, 0o640), try key("b", Self.hexadecimal, 0o604), try key("c", "0f", 0o600),
                try key("d", "", 0o600), try key("e", String(repeating: "zz", count: 32), 0o600), store + "-absent",
            ]
            for file in files {
                let result = try IdentitoProcess.run(["encrypt", "--store", store, "--key-file", file])
                #expect(
                    result.status == 74 && !result.diagnostics.contains("0f0f") && !result.diagnostics.contains(file)
                )
            }
            #expect(try IdentitoProcess.run(["encrypt", "--store", store]).status == 64)
            #expect(try IdentitoProcess.run(["journal", "--verify", "--store", store]).status == 0)
        }
    }
}
