import Foundation
internal import NIOSSL

/// The files that a command is given.
enum FileBytes {
    static func read(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The first line of a file, without its end: a pass phrase.
    static func firstLine(_ path: String) throws -> String {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    /// The certificates of a PEM file, in DER.
    static func certificates(_ path: String) throws -> [[UInt8]] {
        try NIOSSLCertificate.fromPEMFile(path).map { try $0.toDERBytes() }
    }

    /// Removes a SQLite file and its journals.
    static func removeStore(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}
