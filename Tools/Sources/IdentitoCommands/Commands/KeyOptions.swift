internal import ArgumentParser
import Foundation
internal import Identitovigilance
internal import IdentitovigilanceEncryption
internal import IdentitovigilanceSQLite

/// The keys of an encrypted store.
struct KeyOptions: ParsableArguments {
    @Option(
        help: """
            A file, readable by its owner alone, that holds a key of 32 bytes in hexadecimal or base64: opens an encrypted \
            store. Given again, the keys of before, as long as records of them are left.
            """
    )
    var keyFile: [String] = []

    /// Opens a store that is there.
    ///
    /// - Parameter path: The SQLite file.
    /// - Returns: The store.
    /// - Throws: `StoreError`, or `CocoaError` for a key file that can't be used.
    func open(_ path: String) throws -> SQLiteIdentityStore {
        // Opening a path where nothing is would create an empty store there.
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError(.stockageInaccessible) }
        return try SQLiteIdentityStore(path: path, encryption: try encryption())
    }

    /// The encryption by the keys of the files; nothing without them.
    func encryption() throws -> AESRecordEncryption? {
        let keys = try keyFile.map(KeyFile.read)
        return keys.first.map {
            AESRecordEncryption(keys: HeldKeys(current: $0, previous: Array(keys.dropFirst())))
        }
    }
}

/// A file of a key.
enum KeyFile {
    /// Reads a key; the bytes are left in no other place than the key.
    static func read(_ path: String) throws -> EncryptionKey {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw refusal("a key file must be readable by its owner alone (chmod 600)")
        }
        let text = try FileBytes.firstLine(path).trimmingCharacters(in: .whitespaces)
        guard let bytes = hexadecimal(text) ?? Data(base64Encoded: text).map(Array.init),
            let key = EncryptionKey(bytes: bytes)
        else { throw refusal("a key file holds one line: 32 bytes in hexadecimal or base64") }
        return key
    }

    private static func hexadecimal(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func refusal(_ reason: String) -> any Error {
        FileHandle.standardError.write(Data("identito: \(reason)\n".utf8))
        return ExitStatus.inputOutput
    }
}
