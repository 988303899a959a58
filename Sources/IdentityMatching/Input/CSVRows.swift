/// Rows cut out of a file: their bytes in UTF-8, where each field stands, and what could not be cut.
struct CSVRows: Sendable {
    /// The bytes where ``bounds`` point.
    fileprivate(set) var bytes: [UInt8] = []

    /// For each row, where each field of `PatientField` begins and ends.
    fileprivate(set) var bounds: [UInt32] = []

    /// For each row, the line of the file where it begins.
    private(set) var lines: [UInt32] = []

    /// The rows that could not be cut, in the order of the file.
    private(set) var faults: [CSVFault] = []

    /// The number of fields that were read as Windows-1252.
    private(set) var windows1252Fields = 0

    /// Whether the file names its records; otherwise the line does.
    fileprivate(set) var hasReferences = true

    /// The number of rows, those that could not be cut included.
    var rowCount: Int { lines.count + faults.count }

    /// The number of bounds of a row.
    static let stride = 2 * PatientField.allCases.count

    /// Where a field stands, from the bounds of its row.
    static func range(_ field: PatientField, _ bounds: Span<UInt32>) -> Range<Int> {
        Int(bounds[2 * field.index])..<Int(bounds[2 * field.index + 1])
    }

    /// The bounds of a row.
    static func row(_ row: Int) -> Range<Int> { (row * stride)..<((row + 1) * stride) }

    /// Cuts all the rows that a tokenizer has.
    init(_ tokenizer: inout CSVTokenizer, _ header: CSVHeader) {
        hasReferences = header.columns[PatientField.reference.index] != nil
        var decoded: [UInt8] = []
        reading: while true {
            switch tokenizer.next() {
            case .row(let line): add(tokenizer.fields, tokenizer.buffer, header, line, &decoded)
            case .fault(let fault): faults.append(fault)
            case .needsMore, .end: break reading
            }
        }
        bytes = tokenizer.takeBuffer()
        bytes.append(contentsOf: decoded)
    }

    private mutating func add(
        _ fields: [Range<Int>],
        _ buffer: [UInt8],
        _ header: CSVHeader,
        _ line: Int,
        _ decoded: inout [UInt8]
    ) {
        guard fields.count >= header.columnCount, fields[header.columnCount...].allSatisfy(\.isEmpty) else {
            return faults.append(CSVFault(.nombreDeChamps, line: line, column: fields.count))
        }
        let (firstBound, firstDecoded) = (bounds.count, decoded.count)
        for column in header.columns {
            var range = column.map { Self.trimmed(fields[$0], buffer) } ?? 0..<0
            var isPlain = true
            // Zero wraps around: neither it nor what is beyond ASCII is plain.
            for index in range where buffer[index] &- 1 >= 0x7F { isPlain = false }
            if !isPlain, !Windows1252.isUTF8(buffer.span.extracting(range)) {
                let start = decoded.count
                if Windows1252.decode(buffer.span.extracting(range), into: &decoded) != nil {
                    bounds.removeLast(bounds.count - firstBound)
                    decoded.removeLast(decoded.count - firstDecoded)
                    return faults.append(CSVFault(.encodageInconnu, line: line, column: (column ?? 0) + 1))
                }
                windows1252Fields += 1
                range = (buffer.count + start)..<(buffer.count + decoded.count)
            }
            bounds.append(UInt32(range.lowerBound))
            bounds.append(UInt32(range.upperBound))
        }
        lines.append(UInt32(line))
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }
}

extension CSVRows {
    /// One row made of texts.
    init(_ entry: PatientEntry) {
        for field in PatientField.allCases {
            bounds.append(UInt32(bytes.count))
            bytes.append(contentsOf: entry[field].utf8)
            bounds.append(UInt32(bytes.count))
        }
        lines = [1]
    }
}
