/// A row that is too long to be kept: it is read to its end, so that it is told once, and for the right reason.
struct LongRow {
    /// The line where it begins.
    let line: Int

    /// Where the field is that made it too long.
    let column: Int

    /// The number of lines that ended in its quoted fields.
    var lines = 0

    /// The number of its bytes that are no longer kept.
    var gone = 0

    /// From the first byte that is kept to the next one to read.
    var offset = 0

    /// Whether a quote would open a field here.
    var isFieldStart = true

    /// The lines of the quoted field that is being read.
    var quoted: QuotedLines?

    /// Where that field begins.
    var quoteColumn = 1

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension CSVTokenizer {
    /// Reads on in a row that is too long, and forgets what was read except lines that may be records behind a lost quote.
    mutating func readLong(_ unfinished: LongRow) -> Outcome {
        var row = unfinished
        var cursor = position + row.offset
        while cursor < buffer.count {
            let byte = buffer[cursor]
            let isPair = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
            if isPair, cursor + 1 == buffer.count, !atEnd { break }
            if var quoted = row.quoted {
                if byte == UInt8(ascii: "\"") {
                    let isDoubled = cursor + 1 < buffer.count && buffer[cursor + 1] == byte
                    if isDoubled { cursor += 1 } else { row.quoted = nil }
                } else if endsLine(cursor) {
                    let isLost = quoted.end(at: cursor, buffer)
                    if isLost, let record = quoted.firstRecord {
                        row.lines -= (record..<cursor).count { countsAsLine($0) }
                        return give(.guillemetNonFerme, row.quoteColumn, row, upTo: record)
                    }
                    if countsAsLine(cursor) { row.lines += 1 }
                    row.quoted = quoted
                }
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                return give(.ligneTropLongue, row.column, row, upTo: cursor)
            } else if byte == UInt8(ascii: "\""), row.isFieldStart {
                row.quoted = QuotedLines(separator: separator, columnCount: columnCount)
                row.quoteColumn = row.gone + cursor - position + 1
            }
            row.isFieldStart = byte == separator && row.quoted == nil
            cursor += 1
        }
        if atEnd {
            return row.quoted == nil
                ? give(.ligneTropLongue, row.column, row, upTo: cursor)
                : give(.guillemetNonFerme, row.quoteColumn, row, upTo: cursor)
        }
        suspend(row, at: cursor)
        return .needsMore
    }

    /// Ends the row with its fault, and goes on at a byte.
    private mutating func give(_ kind: CSVFault.Kind, _ column: Int, _ row: LongRow, upTo place: Int) -> Outcome {
        longRow = nil
        line = row.line + row.lines
        position = place
        return .fault(CSVFault(kind, line: row.line, column: column))
    }

    private mutating func suspend(_ unfinished: LongRow, at cursor: Int) {
        var row = unfinished
        var kept = row.quoted?.firstRecord ?? row.quoted?.start ?? cursor
        if cursor - kept > Self.longestRow {
            // A line as long as that is no record.
            row.quoted = QuotedLines(separator: separator, columnCount: columnCount)
            kept = cursor
        }
        row.gone += kept - position
        row.offset = cursor - kept
        row.quoted?.forget(kept)
        position = kept
        longRow = row
    }
}
