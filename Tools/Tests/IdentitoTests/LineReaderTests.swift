import Foundation
import Testing

@testable import IdentitoCommands

@Suite("Lines of standard input")
struct LineReaderTests {
    /// Reads bytes as if they were standard input; nothing stands for a line that is no text.
    private func lines(_ bytes: [UInt8]) throws -> [String?] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID()).txt")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var reader = LineReader(handle)
        var result: [String?] = []
        while let line = try reader.next() {
            if case .text(let text) = line { result.append(text) } else { result.append(nil) }
        }
        return result
    }

    @Test(
        "Lines end with LF or CRLF, the last one may have no end, empty lines count",
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]), ("\n\na\n", ["", "", "a"]),
            ("é\u{2028}x\n", ["é\u{2028}x"]),
        ] as [(String, [String?])]
    )
    func ends(input: String, expected: [String?]) throws {
        #expect(try lines(Array(input.utf8)) == expected)
    }

    @Test("A line that is no UTF-8 is told, and the next one is read")
    func notUTF8() throws {
        #expect(try lines([0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x62]) == ["a", nil, "b"])
    }

    @Test("Lines longer than the pieces that are read come whole")
    func longLines() throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try lines(Array("\(long)\n\(long)".utf8)) == [long, long])
    }

    @Test("A line beyond the limit is told, and the next one is read")
    func tooLong() throws {
        let bytes = [UInt8](repeating: 0x61, count: LineReader.maximumLength * 3) + Array("\nb\n".utf8)
        #expect(try lines(bytes) == [nil, "b"])
    }
}
