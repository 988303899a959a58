import Foundation

/// Lines in, lines out: one JSON object for each line of input, in the same order, with bounded memory.
struct LineCommand {
    private var reader = LineReader()
    private var output = LineOutput()
    private var bar: ProgressBar
    private var count = 0

    private init(progress: Bool) { bar = ProgressBar(enabled: progress) }

    /// Runs over standard input.
    ///
    /// - Parameters:
    ///   - progress: Whether to draw a progress bar.
    ///   - answer: The object of a line; nothing for a line that is no text.
    /// - Throws: The failure of standard input or output.
    static func run(progress: Bool, answer: (String?) -> JSONValue) throws {
        var command = LineCommand(progress: progress)
        while let line = try command.next() { try command.write(answer(line.text)) }
        try command.finish()
    }

    /// Runs over standard input with answers that take their time, one after the other.
    ///
    /// - Parameters:
    ///   - progress: Whether to draw a progress bar.
    ///   - answer: The object of a line; nothing for a line that is no text.
    /// - Throws: The failure of standard input or output.
    static func run(progress: Bool, answer: (String?) async -> JSONValue) async throws {
        var command = LineCommand(progress: progress)
        while let line = try command.next() { try command.write(await answer(line.text)) }
        try command.finish()
    }

    private mutating func next() throws -> LineReader.Line? { try reader.next() }

    private mutating func write(_ answer: JSONValue) throws {
        try output.write(answer.line)
        count += 1
        bar.update(lines: count, bytes: reader.bytesRead)
        // Somebody may be waiting for this answer before typing the next line.
        if !reader.hasBufferedLine { try output.flush() }
    }

    private mutating func finish() throws {
        try output.flush()
        bar.finish(lines: count, bytes: reader.bytesRead)
    }
}

extension LineReader.Line {
    /// The text, or nothing when the line is none.
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
