import Foundation

/// Lines in, lines out: one JSON object for each line of input, in the same order, with bounded memory.
enum LineCommand {
    /// Runs over standard input.
    ///
    /// - Parameters:
    ///   - progress: Whether to draw a progress bar.
    ///   - answer: The object of a line; nothing for a line that is no text.
    /// - Throws: The failure of standard input or output.
    static func run(progress: Bool, answer: (String?) -> JSONValue) throws {
        var reader = LineReader()
        var output = LineOutput()
        var bar = ProgressBar(enabled: progress)
        var count = 0
        while let line = try reader.next() {
            let text: String? = if case .text(let text) = line { text } else { nil }
            try output.write(answer(text).line)
            count += 1
            bar.update(lines: count, bytes: reader.bytesRead)
            // Somebody may be waiting for this answer before typing the next line.
            if !reader.hasBufferedLine { try output.flush() }
        }
        try output.flush()
        bar.finish(lines: count, bytes: reader.bytesRead)
    }
}
