/// Reads a patient base from CSV, in pieces of any size, with bounded memory beyond the base itself.
///
/// Any of the separators `,` `;` tabulation `|`; quotes as RFC 4180; UTF-8 with or without byte order mark, or
/// Windows-1252, field by field; any line end. The columns are those of ``PatientField``, in any order and case, others
/// are left alone.
public struct PatientCSVReader {
    /// The base read so far.
    public private(set) var base = PatientBase()

    /// What could not be read: counts of all, and the first ones with their lines.
    public private(set) var faults = CSVFaults()

    /// The number of rows after the header, read or not.
    public private(set) var rowCount = 0

    private var pending: [UInt8] = []
    private var header: CSVHeader?
    private var tokenizer = CSVTokenizer(separator: UInt8(ascii: ","))
    private var ranges: [Range<Int>] = []

    /// Makes a reader.
    public init() {}

    /// Takes the next bytes of the file.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: ``CSVError`` when the header is not that of a patient base.
    public mutating func append(_ bytes: some Collection<UInt8>) throws(CSVError) {
        if header == nil {
            pending.append(contentsOf: bytes)
            try readHeader(atEnd: false)
        } else {
            tokenizer.append(bytes)
        }
        readRows()
    }

    /// Says that the file is at its end.
    ///
    /// - Throws: ``CSVError`` when there was no header.
    public mutating func finish() throws(CSVError) {
        if header == nil { try readHeader(atEnd: true) }
        tokenizer.finish()
        readRows()
        base.seal()
    }

    private mutating func readHeader(atEnd: Bool) throws(CSVError) {
        if pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF]) {
            throw CSVError(.fichierIllisible)
        }
        let mark = pending.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let newline = pending.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard let end = newline ?? (atEnd ? pending.count : nil) else {
            if pending.count > CSVTokenizer.longestRow { throw CSVError(.fichierIllisible) }
            return
        }
        guard end > mark else { throw CSVError(.fichierIllisible) }
        let header = try CSVHeader(pending[mark..<end])
        self.header = header
        tokenizer = CSVTokenizer(separator: header.separator)
        tokenizer.append(pending[end...])
        pending = []
    }

    private mutating func readRows() {
        guard let header else { return }
        while true {
            switch tokenizer.next() {
            case .row(let line): read(header, line)
            case .fault(let fault):
                rowCount += 1
                faults.add(fault)
            case .needsMore, .end: return
            }
        }
    }

    private mutating func read(_ header: CSVHeader, _ line: Int) {
        rowCount += 1
        let fields = tokenizer.fields
        let extra = fields.dropFirst(header.columnCount)
        guard fields.count >= header.columnCount, extra.allSatisfy(\.isEmpty) else {
            return faults.add(CSVFault(.nombreDeChamps, line: line, column: fields.count))
        }
        // Another reference to the same bytes, which nothing changes meanwhile.
        let bytes = tokenizer.buffer
        ranges.removeAll(keepingCapacity: true)
        var isPlain = true
        for column in header.columns {
            let range = column.map { Self.trimmed(fields[$0], bytes) } ?? 0..<0
            for index in range where bytes[index] >= 0x80 { isPlain = false }
            ranges.append(range)
        }
        if isPlain {
            note(base.append(bytes.span, ranges), header, line)
        } else {
            var text: [UInt8] = []
            if let fault = decode(bytes, header, line, into: &text) { return faults.add(fault) }
            note(base.append(text.span, ranges), header, line)
        }
        if header.columns[PatientField.reference.index] == nil { base.numberLast(line) }
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var range = range
        while !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: " ") { range = range.dropFirst() }
        while !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: " ") { range = range.dropLast() }
        return range
    }

    /// Copies the fields as UTF-8.
    private mutating func decode(
        _ bytes: [UInt8],
        _ header: CSVHeader,
        _ line: Int,
        into text: inout [UInt8]
    ) -> CSVFault? {
        for (field, range) in ranges.enumerated() {
            let start = text.count
            if Windows1252.isUTF8(bytes.span.extracting(range)) {
                text.append(contentsOf: bytes[range])
            } else if Windows1252.decode(bytes.span.extracting(range), into: &text) != nil {
                return CSVFault(.encodageInconnu, line: line, column: (header.columns[field] ?? 0) + 1)
            } else {
                faults.countWindows1252()
            }
            ranges[field] = start..<text.count
        }
        return nil
    }

    private mutating func note(_ unread: [PatientField], _ header: CSVHeader, _ line: Int) {
        for field in unread {
            let kind: CSVFault.Kind =
                switch field {
                case .dateNaissance: .dateIllisible
                case .matricule: .matriculeIllisible
                case .lieuNaissance: .lieuIllisible
                case .sexe: .sexeIllisible
                default: .statutIllisible
                }
            faults.add(CSVFault(kind, line: line, column: (header.columns[field.index] ?? 0) + 1))
        }
    }
}
