import BenchHarness
import CCoreBaselines
import Foundation
import Identitovigilance

/// Birth names from what was typed to the capitals of RNIV, a million mixed ones.
///
/// The C loop writes into room of its caller, ours makes a `String` of each; both outputs are compared byte for byte first.
/// The C table is filled from ours: it is the loop that is measured.
enum NameBench {
    private static let work = "name normalisation"

    static func run() async throws {
        var generator = NameGenerator(seed: 23)
        let names = (0..<1_000_000).map { _ in generator.next() }
        let loop = UTF8Texts(names)
        fillTable()
        try agree(names, loop)
        try await Comparison(work, unit: "names", beside: "table-driven C loop", goal: .timeAtMost(1.5)).run(
            ours: .work(units: names.count) { try keep(ours(names)) },
            theirs: .work(units: names.count) { keep(theirs(loop)) }
        )
        let icu = Comparison(work, unit: "names", beside: "ICU", goal: .times(50), rounds: 3)
        guard let program = ProcessInfo.processInfo.environment["BENCH_ICU"] else {
            return icu.skip("ICU is not installed")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try names.joined(separator: "\n").write(to: input, atomically: false, encoding: .utf8)
        _ = try await Contender.program(executable: program, arguments: [input.path, output.path]).sample()
        try agree(names, String(decoding: Data(contentsOf: output), as: UTF8.self))
        try await icu.run(
            ours: .work(units: names.count) { try keep(ours(names)) },
            theirs: .program(executable: program, arguments: [input.path])
        )
    }

    private static func ours(_ names: [String]) throws -> Int {
        var checksum = 0
        for name in names { checksum &+= try NameNormalizer.normalize(name, as: .nomNaissance).utf8.count }
        return checksum
    }

    private static func theirs(_ names: UTF8Texts) -> Int {
        var (checksum, room) = (0, [UInt8](repeating: 0, count: 1024))
        unsafe room.withUnsafeMutableBufferPointer { room in
            unsafe names.forEach { name in
                checksum &+= unsafe baseline_name(name.baseAddress, name.count, room.baseAddress)
            }
        }
        return checksum
    }

    private static func agree(_ names: [String], _ loop: UTF8Texts) throws {
        var (index, room) = (0, [UInt8](repeating: 0, count: 1024))
        var differences = 0
        unsafe loop.forEach { name in
            let count = unsafe baseline_name(name.baseAddress, name.count, &room)
            let value = (try? NameNormalizer.normalize(names[index], as: .nomNaissance)) ?? ""
            if !value.utf8.elementsEqual(room[..<count]) || count == 0 { differences += 1 }
            index += 1
        }
        if differences > 0 { throw BenchError("the C loop disagrees on \(differences) names") }
    }

    private static func agree(_ names: [String], _ output: String) throws {
        let lines = output.split(separator: "\n")
        let differences = zip(names, lines).count { name, line in
            (try? NameNormalizer.normalize(name, as: .nomNaissance)).map { $0 != line } ?? true
        }
        guard lines.count == names.count, differences == 0 else {
            throw BenchError("ICU disagrees on \(differences) of \(lines.count) names")
        }
    }

    private static func fillTable() {
        for code in Array(UInt32(0)..<0x3100) + Array(0xFE00..<0x1_0000) {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let value = try? NameNormalizer.normalize("A\(scalar)A", as: .nomNaissance)
            guard let letters = value?.utf8.dropFirst().dropLast() else { continue }
            let folded = letters.reversed().reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
            baseline_name_becomes(code, letters.isEmpty ? UInt16(NAME_DIACRITIC) : folded)
        }
    }
}
