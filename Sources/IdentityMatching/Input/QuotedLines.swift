/// The lines of a file that a quoted field spans, looked at for some that would be records by themselves.
///
/// An address of several lines never looks like a record; what a lost quote swallows does. A whole line inside the
/// quotes with as many fields as the header tells a lost quote; where the header has two columns, a line of an address
/// has as many easily, so that two such lines in a row are needed; where it has one, nothing tells.
struct QuotedLines {
    private let separator: UInt8
    private let columnCount: Int

    /// Where the line that is being read begins; nothing on the line of the opening quote, which is not whole.
    private(set) var start: Int?

    /// Where the first of the lines in a row that look like records begins.
    private(set) var firstRecord: Int?

    private var records = 0

    init(separator: UInt8, columnCount: Int?) {
        self.separator = separator
        self.columnCount = columnCount ?? 0
    }

    /// Notes the end of a line.
    ///
    /// - Returns: Whether a quote was lost before.
    mutating func end(at place: Int, _ bytes: [UInt8]) -> Bool {
        defer { start = place + 1 }
        guard let start, isRecord(bytes, start..<place) else {
            (firstRecord, records) = (nil, 0)
            return false
        }
        firstRecord = firstRecord ?? start
        records += 1
        return records >= (columnCount == 2 ? 2 : 1)
    }

    /// Counts places from a byte of the buffer, since those before it go.
    mutating func forget(_ count: Int) {
        start = start.map { $0 - count }
        firstRecord = firstRecord.map { $0 - count }
    }

    /// Whether a line would be read as a record.
    ///
    /// The only quotes in it are doubled: a single one would have closed the field.
    private func isRecord(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard columnCount > 1 else { return false }
        var fields = 1
        for index in line {
            if bytes[index] == separator {
                fields += 1
            } else if fields > columnCount, bytes[index] != UInt8(ascii: "\r") {
                return false
            }
        }
        return fields >= columnCount
    }
}
