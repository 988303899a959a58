/// Cuts bytes into rows of fields: RFC 4180, with any separator and any line end, streaming.
///
/// Push bytes in with ``append(_:)``, take rows out with ``next()``. A row that can't be read is told with its line and
/// column, and reading goes on at the next line: lost quotes, one or two, never swallow records.
struct CSVTokenizer {
    /// What was read.
    enum Outcome: Equatable {
        /// A row; its fields are in ``CSVTokenizer/fields``.
        case row(line: Int)
        /// A row that can't be read.
        case fault(CSVFault)
        /// More bytes are needed.
        case needsMore
        /// The end of the input.
        case end
    }

    /// The longest row, in bytes: a longer one is told, and not kept.
    static let longestRow = 1 << 20

    let separator: UInt8

    /// The number of fields of a record, once it is known; lost quotes are told by it.
    var columnCount: Int?

    /// The bytes where ``fields`` point.
    private(set) var buffer: [UInt8] = []

    /// Where the fields of the last row stand in ``buffer``.
    private(set) var fields: [Range<Int>] = []

    /// Where the next row begins, or what is kept of one that is too long.
    var position = 0
    /// The line of the file there.
    var line = 1
    private(set) var atEnd = false
    /// A row that is too long, of which the end is still to come.
    var longRow: LongRow?
    /// Whether the lines of the file end with a carriage return alone; nothing before the first one.
    private var returnsEndLines: Bool?
    private var escaped: [Int] = []
    /// The fields of the row that span lines, and how many separators their first and last lines hold.
    private var spanning: [(field: Int, first: Int, last: Int)] = []
    /// Whether the rest of a line that was given up is still to come.
    private var isSkipping = false

    init(separator: UInt8, columnCount: Int? = nil) {
        self.separator = separator
        self.columnCount = columnCount
    }

    /// Adds bytes; the fields of the last row are no longer valid.
    mutating func append(_ bytes: some Collection<UInt8>) {
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Gives the bytes where the fields of the rows read so far stand, and keeps those of the next row.
    mutating func takeBuffer() -> [UInt8] {
        let rest = Array(buffer[position...])
        defer { buffer = rest }
        position = 0
        return buffer
    }

    /// Says that no more bytes will come.
    mutating func finish() { atEnd = true }

    /// Reads the next row.
    mutating func next() -> Outcome {
        if let longRow { return readLong(longRow) }
        if isSkipping { skipLine() }
        while position < buffer.count, buffer[position] == UInt8(ascii: "\n") || buffer[position] == UInt8(ascii: "\r")
        {
            // A blank line is no record; a line end of two bytes counts once, even cut between two pieces.
            if position + 1 == buffer.count, buffer[position] == UInt8(ascii: "\r"), !atEnd { return .needsMore }
            if endsLine(position) {
                returnsEndLines = returnsEndLines ?? (buffer[position] == UInt8(ascii: "\r"))
                line += 1
            }
            position += 1
        }
        guard position < buffer.count else { return atEnd ? .end : .needsMore }
        fields.removeAll(keepingCapacity: true)
        escaped.removeAll(keepingCapacity: true)
        spanning.removeAll(keepingCapacity: true)
        return readRow()
    }

    /// Whether a line ends with this byte: a line feed, or a carriage return that something else follows.
    func endsLine(_ place: Int) -> Bool {
        switch buffer[place] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): place + 1 < buffer.count && buffer[place + 1] != UInt8(ascii: "\n")
        default: false
        }
    }

    /// Whether a line end inside quotes is one that editors count.
    func countsAsLine(_ place: Int) -> Bool {
        endsLine(place) && (buffer[place] == UInt8(ascii: "\n") || returnsEndLines ?? true)
    }

    private mutating func readRow() -> Outcome {
        var cursor = position
        var lines = 0
        while true {
            let start = cursor
            if cursor < buffer.count, buffer[cursor] == UInt8(ascii: "\"") {
                var isEscaped = false
                var quoted: QuotedLines?
                var firstEnd = cursor
                cursor += 1
                while true {
                    guard cursor < buffer.count else { return unfinished(start) }
                    let byte = buffer[cursor]
                    if byte == UInt8(ascii: "\"") {
                        if cursor + 1 < buffer.count, buffer[cursor + 1] == UInt8(ascii: "\"") {
                            isEscaped = true
                            cursor += 2
                            continue
                        }
                        if cursor + 1 == buffer.count, !atEnd { return .needsMore }
                        break
                    }
                    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), endsLine(cursor) {
                        if countsAsLine(cursor) { lines += 1 }
                        if quoted == nil { firstEnd = cursor }
                        var spanned = quoted ?? QuotedLines(separator: separator, columnCount: columnCount)
                        // What stands behind the last column is no record, whatever the quotes.
                        let isBehind = columnCount.map { fields.count >= $0 } ?? false
                        if spanned.end(at: cursor, buffer) || isBehind { return skip(.guillemetNonFerme, start) }
                        quoted = spanned
                    }
                    if cursor - position > Self.longestRow { return tooLong(start) }
                    cursor += 1
                }
                if let lastStart = quoted?.start {
                    spanning.append((fields.count, separators(start..<firstEnd), separators(lastStart..<cursor)))
                }
                if isEscaped { escaped.append(fields.count) }
                fields.append(start + 1..<cursor)
                cursor += 1
                guard cursor == buffer.count || isBoundary(buffer[cursor]) else {
                    return skip(.guillemetMalPlace, cursor)
                }
            } else {
                while cursor < buffer.count, !isBoundary(buffer[cursor]) { cursor += 1 }
                if cursor - position > Self.longestRow { return tooLong(start) }
                fields.append(start..<cursor)
            }
            guard cursor < buffer.count else {
                if !atEnd { return .needsMore }
                return finishRow(cursor, lines)
            }
            if buffer[cursor] != separator { return finishRow(cursor, lines) }
            cursor += 1
        }
    }

    private func isBoundary(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func separators(_ range: Range<Int>) -> Int { buffer[range].count { $0 == separator } }

    private mutating func finishRow(_ cursor: Int, _ lines: Int) -> Outcome {
        if let span = spanning.first, spanning.count == 1, isTwoRecords(span.field, span.first, span.last) {
            return skip(.guillemetNonFerme, fields[span.field].lowerBound - 1)
        }
        for index in escaped { fields[index] = unescaped(fields[index]) }
        let first = line
        line += lines
        position = cursor
        return .row(line: first)
    }

    /// Whether the line where a field begins and the line where it ends would each be a record without the quotes: a
    /// quote was lost on the first and another on the second.
    ///
    /// With few columns an address has as many separators easily, and nothing tells.
    private func isTwoRecords(_ field: Int, _ first: Int, _ last: Int) -> Bool {
        guard let columnCount, columnCount >= 4 else { return false }
        return field + 1 + first == columnCount && last + fields.count - field == columnCount
    }

    /// Makes one quote of each two, in place: what follows the field keeps its position.
    private mutating func unescaped(_ range: Range<Int>) -> Range<Int> {
        var (from, to) = (range.lowerBound, range.lowerBound)
        while from < range.upperBound {
            buffer[to] = buffer[from]
            from += buffer[from] == UInt8(ascii: "\"") ? 2 : 1
            to += 1
        }
        return range.lowerBound..<to
    }

    private mutating func unfinished(_ start: Int) -> Outcome {
        if buffer.count - position > Self.longestRow { return tooLong(start) }
        return atEnd ? skip(.guillemetNonFerme, start) : .needsMore
    }

    private mutating func tooLong(_ start: Int) -> Outcome {
        readLong(LongRow(line: line, column: start - position + 1))
    }

    /// Gives the row up and goes on at the line after the one where it began.
    private mutating func skip(_ code: CSVFault.Kind, _ place: Int) -> Outcome {
        let fault = CSVFault(code, line: line, column: place - position + 1)
        skipLine()
        return .fault(fault)
    }

    private mutating func skipLine() {
        while position < buffer.count, buffer[position] != UInt8(ascii: "\n"), buffer[position] != UInt8(ascii: "\r") {
            position += 1
        }
        isSkipping = position == buffer.count
    }
}
