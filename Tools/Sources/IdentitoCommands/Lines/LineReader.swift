import Foundation

/// Reads standard input line by line with bounded memory; a line that can't be text is told, not repaired.
struct LineReader {
    /// One line of input.
    enum Line {
        case text(String)
        case notUTF8
        case tooLong
    }

    /// The longest line accepted, in bytes.
    static let maximumLength = 1 << 20

    private let input: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var atEnd = false
    private(set) var bytesRead = 0

    init(_ input: FileHandle = .standardInput) { self.input = input }

    /// Whether a whole line is already in memory, so that reading it can't block.
    var hasBufferedLine: Bool { buffer[start...].contains(UInt8(ascii: "\n")) }

    /// The next line without its end (LF or CRLF), or nothing at the end of input.
    mutating func next() throws -> Line? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Self.line(buffer[start..<end])
            }
            if atEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Self.line(buffer[start...]) : nil
            }
            if buffer.count - start > Self.maximumLength { return try skipLine() }
            searched = buffer.count - start
            try fill()
        }
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        start = 0
        let data = try input.read(upToCount: 1 << 16) ?? Data()
        bytesRead += data.count
        atEnd = data.isEmpty
        buffer.append(contentsOf: data)
    }

    private mutating func skipLine() throws -> Line {
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                start = end + 1
                return .tooLong
            }
            start = buffer.count
            if atEnd { return .tooLong }
            try fill()
        }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> Line {
        let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        return String(validating: content, as: UTF8.self).map { .text($0) } ?? .notUTF8
    }
}
