import BenchHarness
import Foundation

/// A program that reads or writes the same message as ours.
struct CodecPeer {
    let name: String
    let goal: Goal
    /// The program, which checks once that it reads or writes what is in the file, and then does it so many times.
    let contender: (_ file: String, _ count: Int) -> Contender?
    let count: Int
    let reason: String

    /// A script in Python, which some variable must allow.
    static func python(_ name: String, _ goal: Goal, script: String, count: Int, needs variable: String) -> CodecPeer {
        CodecPeer(
            name: name,
            goal: goal,
            contender: { file, count in
                guard let python = environment["BENCH_PYTHON_XML"], environment[variable] != nil,
                    let scripts = environment["BENCH_PEERS"]
                else { return nil }
                return .program(executable: python, arguments: ["\(scripts)/\(script)", file, "\(count)"])
            },
            count: count,
            reason: "\(variable) is not set, or the library can't be installed"
        )
    }

    /// A program in C, compiled by bench.sh.
    static func compiled(_ name: String, _ goal: Goal, variable: String, count: Int) -> CodecPeer {
        CodecPeer(
            name: name,
            goal: goal,
            contender: { file, count in
                environment[variable].map { .program(executable: $0, arguments: [file, "\(count)"]) }
            },
            count: count,
            reason: "libxml2 can't be compiled against"
        )
    }

    func compare(_ work: String, unit: String, file: String, ours: @escaping () throws -> Void) async throws {
        let comparison = Comparison(work, unit: unit, beside: name, goal: goal)
        guard let theirs = contender(file, count) else { return comparison.skip(reason) }
        let units = 20_000
        try await comparison.run(
            ours: .work(units: units) { for _ in 0..<units { try ours() } },
            theirs: theirs
        )
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
