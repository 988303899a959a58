import Foundation
import Identitovigilance
import IdentityMatching

// search-bench BASE.csv [COUNT]: indexes a base of the bench generator, asks as many searches of several shapes, and
// prints the median and the 99th percentile of each, in milliseconds, on one thread: of processor time, which does not count
// what else runs on the machine, and of the clock.
let clock = ContinuousClock()
var began = clock.now
let path = CommandLine.arguments[1]
let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 2000 : 2000

var reader = PatientCSVReader()
var sample: [[Substring]] = []
let text = try String(contentsOfFile: path, encoding: .utf8)
try reader.append(Array(text.utf8))
try reader.finish()
let lines = text.split(separator: "\n").dropFirst()
for line in Swift.stride(from: 0, to: lines.count, by: max(1, lines.count / count)) {
    let fields = lines[lines.startIndex + line].split(separator: ",", omittingEmptySubsequences: false)
    if fields.count == 16, fields[2].count > 3, fields[4].count > 2, fields[8].count == 10 { sample.append(fields) }
}
print("read \(reader.base.count) records in \(clock.now - began)")
began = clock.now
let index = SearchIndex(reader.base)
print("indexed \(index.count) records in \(clock.now - began)")

/// A name with its second letter lost.
func mistyped(_ name: Substring) -> String { String(name.prefix(1) + name.dropFirst(2)) }

let shapes: [(name: String, query: ([Substring]) -> IdentityQuery)] = [
    (
        "name, given name and date",
        { IdentityQuery(nom: String($0[2]), prenom: String($0[4]), dateNaissance: CalendarDate(iso: String($0[8]))) }
    ),
    (
        "date and three letters",
        { IdentityQuery(nom: String($0[2].prefix(3)), dateNaissance: CalendarDate(iso: String($0[8]))) }
    ),
    ("name and given name", { IdentityQuery(nom: String($0[2]), prenom: String($0[4])) }),
    (
        "mistyped name and date",
        { IdentityQuery(nom: mistyped($0[2]), dateNaissance: CalendarDate(iso: String($0[8]))) }
    ),
    ("name alone", { IdentityQuery(nom: String($0[2])) }),
    ("date alone", { IdentityQuery(dateNaissance: CalendarDate(iso: String($0[8]))) }),
    ("matricule", { IdentityQuery(matricule: try? Matricule(String($0[1]))) }),
]
/// The processor time of this thread, in milliseconds.
func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// The median and the 99th percentile, in thousandths.
func summary(_ times: [Double]) -> String {
    let times = times.sorted()
    let rounded = [times[times.count / 2], times[times.count * 99 / 100]].map { ($0 * 1000).rounded() / 1000 }
    return "median \(rounded[0]) ms, p99 \(rounded[1]) ms"
}

for (name, query) in shapes {
    var times: [Double] = []
    var walls: [Double] = []
    var found = 0
    for fields in sample {
        let asked = query(fields)
        let (start, used) = (clock.now, processorTime())
        let hits = index.search(asked)
        times.append(processorTime() - used)
        walls.append((clock.now - start) / .milliseconds(1))
        if hits.contains(where: { $0.reference == fields[0] }) { found += 1 }
    }
    print("\(name): \(summary(times)); by the clock \(summary(walls)); found \(found) of \(times.count)")
}
