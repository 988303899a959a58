import BenchHarness
import CCoreBaselines
import Foundation
import INSiSimulator
import Identitovigilance

/// The check of a matricule, from the text that a screen or a file gives to the value or the error.
///
/// The texts are mixed: most as a file holds them, 2A and 2B among them, some in groups, some without their key, one in
/// twenty with a fault.
enum MatriculeBench {
    private static let work = "matricule check"

    static func run() async throws {
        var generator = SplitMix64(state: 11)
        let texts = (0..<200_000).map { _ in text(using: &generator) }
        let loop = UTF8Texts(texts)
        try agree(texts, loop)
        try await Comparison(work, unit: "matricules", beside: "hand-written C loop", goal: .timeAtMost(1.3)).run(
            ours: .work(units: texts.count) { keep(ours(texts)) },
            theirs: .work(units: texts.count) { keep(theirs(loop)) }
        )
        let stdnum = Comparison(
            work,
            unit: "matricules",
            beside: "python-stdnum",
            goal: .times(100),
            rounds: 5
        )
        guard let python = ProcessInfo.processInfo.environment["BENCH_PYTHON"],
            let script = ProcessInfo.processInfo.environment["BENCH_PEERS"]
        else { return stdnum.skip("python-stdnum is not installed") }
        let file = FileManager.default.temporaryDirectory.appending(path: "matricules-\(getpid()).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try texts.joined(separator: "\n").write(to: file, atomically: false, encoding: .utf8)
        try await stdnum.run(
            ours: .work(units: texts.count) { keep(ours(texts)) },
            theirs: .program(executable: python, arguments: [script + "/stdnum_nir.py", file.path])
        )
    }

    private static func ours(_ texts: [String]) -> Int {
        var checksum = 0
        for text in texts {
            do throws(MatriculeError) { checksum &+= try Matricule(text).texte.utf8.count } catch {
                checksum &+= error.cleAttendue == nil ? 1 : 2
            }
        }
        return checksum
    }

    private static func theirs(_ texts: UTF8Texts) -> Int {
        var checksum = 0
        unsafe texts.forEach { bytes in
            var matricule: (UInt64, UInt64) = (0, 0)
            let fault = unsafe withUnsafeMutableBytes(of: &matricule) { room in
                unsafe baseline_matricule(bytes.baseAddress, bytes.count, room.baseAddress)
            }
            checksum &+= fault == 0 ? 15 : fault == MATRICULE_KEY ? 2 : 1
        }
        return checksum
    }

    /// Both must find the same matricules and the same faults.
    private static func agree(_ texts: [String], _ loop: UTF8Texts) throws {
        guard ours(texts) == theirs(loop) else { throw BenchError("the C loop disagrees on the matricules") }
    }

    private static func text(using generator: inout SplitMix64) -> String {
        let department = Int.random(in: 0..<20, using: &generator)
        let place = department == 0 ? "2A" : department == 1 ? "2B" : digits(1...95, 2, &generator)
        let body =
            digits(1...2, 1, &generator) + digits(0...99, 2, &generator) + digits(1...12, 2, &generator) + place
            + digits(1...999, 3, &generator) + digits(1...999, 3, &generator)
        let number = Int(body.replacing("2A", with: "19").replacing("2B", with: "18")) ?? 0
        let key = 97 - number % 97
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: return body + String(format: "%02d", key % 97 + 1)
        case 1: return body
        case 2, 3:
            let cuts = [1, 3, 5, 7, 10, 13]
            return (body + String(format: "%02d", key)).enumerated().map { position, character in
                (cuts.contains(position) ? " " : "") + String(character)
            }.joined()
        default: return body + String(format: "%02d", key)
        }
    }

    private static func digits(_ range: ClosedRange<Int>, _ width: Int, _ generator: inout SplitMix64) -> String {
        String(format: "%0\(width)d", Int.random(in: range, using: &generator))
    }
}
