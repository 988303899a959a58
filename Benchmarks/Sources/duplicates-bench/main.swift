import Foundation
import IdentityMatching

// duplicates-bench BASE.csv PAIRS.csv: reads, searches and writes as `identito duplicates` does, and times each step.
let clock = ContinuousClock()
let began = clock.now

func note(_ text: String) {
    FileHandle.standardError.write(Data("\(clock.now - began) \(text)\n".utf8))
}

var reader = PatientCSVReader()
let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: CommandLine.arguments[1]))
while let data = try file.read(upToCount: 1 << 20), !data.isEmpty { try reader.append(data) }
try reader.finish()
note("read: \(reader.base.count) records, \(reader.faults.total) faults")
let report = await DuplicateFinder(reader.base).find { note("\($0)") }
note("threshold \(report.threshold), expected precision \(report.expectedPrecision), profile \(report.profile)")
var lines = "rec_id,rec_id,weight\n"
for pair in report { lines += "\(pair.left),\(pair.right),\(pair.weight)\n" }
try lines.write(toFile: CommandLine.arguments[2], atomically: false, encoding: .utf8)
note("wrote \(report.count) pairs")
