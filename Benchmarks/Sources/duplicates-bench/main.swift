import Foundation
import IdentityMatching

// duplicates-bench BASE.csv PAIRS.csv: reads, searches and writes as `identito duplicates` does, and times each step.
let clock = ContinuousClock()
let began = clock.now

func note(_ text: String) {
    FileHandle.standardError.write(Data("\(clock.now - began) \(text)\n".utf8))
}

func read(_ path: String) async throws -> PatientCSVReader {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    var reader = PatientCSVReader()
    try await reader.read { _ in
        let piece = try file.read(upToCount: 1 << 20) ?? Data()
        return piece.isEmpty ? nil : [UInt8](piece)
    }
    return reader
}

let reader = try await read(CommandLine.arguments[1])
note("read: \(reader.base.count) records, \(reader.faults.total) faults")
let report = await DuplicateFinder(reader.base).find { note("\($0)") }
note("threshold \(report.threshold), expected precision \(report.expectedPrecision), profile \(report.profile)")
var lines = "rec_id,rec_id,weight\n"
for pair in report { lines += "\(pair.left),\(pair.right),\(pair.weight)\n" }
try lines.write(toFile: CommandLine.arguments[2], atomically: false, encoding: .utf8)
note("wrote \(report.count) pairs")
