import Foundation
internal import Identitovigilance
internal import IdentityMatching

/// A patient base read from a CSV file, with what could not be read.
struct PatientBaseFile {
    let base: PatientBase
    let faults: CSVFaults
    let rowCount: Int

    /// Reads a file piece by piece.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - first: The records that are to stand before those of the file.
    ///   - progress: Whether to draw a bar.
    /// - Throws: What the file system or the reader says.
    init(_ path: String, after first: PatientBase = PatientBase(), progress: Bool) async throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        var bar = ProgressBar(enabled: progress, total: size)
        var reader = PatientCSVReader(after: first)
        var bytes = 0
        try await reader.read { lines in
            bar.update(lines: lines, bytes: bytes)
            let data = try file.read(upToCount: 1 << 20) ?? Data()
            bytes += data.count
            return data.isEmpty ? nil : [UInt8](data)
        }
        bar.finish(lines: reader.rowCount, bytes: bytes)
        (base, faults, rowCount) = (reader.base, reader.faults, reader.rowCount)
    }

    /// Tells on standard error what could not be read: codes, lines and columns, never a value.
    ///
    /// - Parameters:
    ///   - option: The option that gave the file, when several did.
    ///   - listing: The option of a file that has them all.
    func tellFaults(of option: String?, listing: String) {
        guard faults.total > 0 else { return }
        for kind in CSVFault.Kind.allCases {
            guard let count = faults.counts[kind], let code = ErrorCode.csvCatalogue[kind] else { continue }
            let first = faults.all.lazy.filter { $0.kind == kind }.prefix(Self.shown)
            let more = count > Self.shown ? " et \(count - Self.shown) de plus, toutes dans \(listing)" : ""
            let places =
                kind == .colonneManquante
                ? first.compactMap(\.field?.rawValue).joined(separator: ", ")
                : "\(count) fois, ligne:colonne " + first.map { "\($0.line):\($0.column)" }.joined(separator: " ")
            Self.tell("\(Self.mention(option))\(code.rawValue) : \(code.message) \(places)\(more)")
        }
    }

    /// The number of places told for a kind of fault.
    private static let shown = 5

    /// What stands before a line about one of several files.
    static func mention(_ option: String?) -> String { option.map { $0 + " : " } ?? "" }

    static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
