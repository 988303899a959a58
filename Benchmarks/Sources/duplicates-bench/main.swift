import Foundation
import IdentityMatching

// duplicates-bench BASE.csv PAIRS.csv [SECOND.csv]: reads, searches and writes as `identito duplicates` does, and times each step. With a
// second base, the pairs are of one record of each.
let clock = ContinuousClock()
let began = clock.now

func note(_ text: String) {
    FileHandle.standardError.write(Data("\(clock.now - began) \(text)\n".utf8))
}

func read(_ path: String, after base: PatientBase = PatientBase()) async throws -> PatientCSVReader {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    var reader = PatientCSVReader(after: base)
    try await reader.read { _ in
        let piece = try file.read(upToCount: 1 << 20) ?? Data()
        return piece.isEmpty ? nil : [UInt8](piece)
    }
    return reader
}

let arguments = CommandLine.arguments
var reader = try await read(arguments[1])
let firstCount = reader.base.count
if arguments.count > 3 { reader = try await read(arguments[3], after: reader.base) }
note("read: \(reader.base.count) records, \(reader.faults.total) faults")
var finder = DuplicateFinder(reader.base)
if arguments.count > 3 { finder.firstBaseCount = firstCount }
let report = await finder.find { note("\($0)") }
note("threshold \(report.threshold), expected precision \(report.expectedPrecision), profile \(report.profile)")
var lines = "rec_id,rec_id,weight\n"
for pair in report { lines += "\(pair.left),\(pair.right),\(pair.weight)\n" }
try lines.write(toFile: arguments[2], atomically: false, encoding: .utf8)
note("wrote \(report.count) pairs")
