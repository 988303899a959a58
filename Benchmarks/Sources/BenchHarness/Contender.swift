import Foundation

/// One of the two that a ``Comparison`` measures.
public enum Contender {
    /// Work done in this process, `units` times a call. What it computes must be used: see ``keep(_:)``.
    case work(units: Int, () async throws -> Void)

    /// A program that does the same work in another language and prints one line, `sample UNITS WALL CPU` (seconds).
    case program(executable: String, arguments: [String])

    /// Does the work once.
    ///
    /// - Returns: What it took.
    /// - Throws: What the work throws, or ``BenchError``.
    public func sample() async throws -> Sample {
        switch self {
        case .work(let units, let body):
            let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
            try await body()
            return Sample(
                units: units,
                wall: seconds(CLOCK_MONOTONIC) - wall,
                cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu
            )
        case .program(let executable, let arguments): return try Self.run(executable, arguments)
        }
    }

    private func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func run(_ executable: String, _ arguments: [String]) throws -> Sample {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard process.terminationStatus == 0, fields.count == 4, fields[0] == "sample", let units = Int(fields[1]),
            let wall = Double(fields[2]), let cpu = Double(fields[3])
        else { throw BenchError("\(executable) gave no sample") }
        return Sample(units: units, wall: wall, cpu: cpu)
    }
}

/// A bench that can't be trusted or run.
public struct BenchError: Error, CustomStringConvertible {
    /// What happened.
    public let description: String

    /// Makes an error.
    ///
    /// - Parameter description: What happened.
    public init(_ description: String) { self.description = description }
}

/// Uses a value as far as the optimiser can tell, so that the work that made it is done.
///
/// - Parameter value: The value.
@inline(never)
@_optimize(none)
public func keep<Value>(_ value: borrowing Value) {}
