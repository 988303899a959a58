/// Reads a patient base from CSV, in pieces of any size, with bounded memory beyond the base itself.
///
/// Any of the separators `,` `;` tabulation `|`, or the one that a first line `sep=:` declares; quotes as RFC 4180; UTF-8
/// with or without byte order mark, or Windows-1252, field by field; any line end. The columns are those of
/// ``PatientField``, in any order and case, others are left alone; the values of a column that is missing count as absent.
public struct PatientCSVReader {
    /// The base read so far.
    public private(set) var base: PatientBase

    /// What could not be read: each fault with its line and column, and the columns that are missing.
    public private(set) var faults = CSVFaults()

    /// The number of rows after the header, read or not.
    public private(set) var rowCount = 0

    private var pending: [UInt8] = []
    private var header: CSVHeader?
    private var tokenizer = CSVTokenizer(separator: UInt8(ascii: ","))

    /// Makes a reader.
    ///
    /// - Parameter base: The records that are there before those of the file.
    public init(after base: PatientBase = PatientBase()) { self.base = base }

    /// Takes the next bytes of the file.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: ``CSVError`` when the header is not that of a patient base.
    public mutating func append(_ bytes: some Collection<UInt8>) throws(CSVError) {
        guard let rows = try cut(bytes, atEnd: false) else { return }
        note(rows, base.append(rows))
    }

    /// Says that the file is at its end.
    ///
    /// - Throws: ``CSVError`` when there was no header.
    public mutating func finish() throws(CSVError) {
        guard let rows = try cut([UInt8](), atEnd: true) else { return }
        note(rows, base.append(rows))
    }

    /// Reads a file to its end, as ``append(_:)`` and ``finish()`` do and with the same result, on several cores: rows
    /// are cut while those before are read, the names on one side and the rest on the other.
    ///
    /// - Parameter nextPiece: Gives the next bytes of the file, about a megabyte, and nothing at its end; told the
    ///   number of rows cut so far.
    /// - Throws: ``CSVError`` when the header is not that of a patient base, `CancellationError`, and what `nextPiece`
    ///   throws; what was read before stays read.
    public mutating func read(_ nextPiece: (_ rowCount: Int) throws -> [UInt8]?) async throws {
        let parts = base.parts()
        base = PatientBase()
        var failure: (any Error)?
        await withTaskGroup(of: (rows: CSVRows, unread: [UnreadValue]).self) { group in
            do {
                var atEnd = false
                while !atEnd {
                    let piece = try nextPiece(rowCount)
                    try Task.checkCancellation()
                    atEnd = piece == nil
                    guard let rows = try cut(piece ?? [], atEnd: atEnd) else { continue }
                    // One at a time, so that names are numbered in the order of the file.
                    if let done = await group.next() { note(done.rows, done.unread) }
                    group.addTask { (rows, await parts.append(rows)) }
                }
            } catch { failure = error }
            if let done = await group.next() { note(done.rows, done.unread) }
        }
        base = await parts.joined()
        if let failure { throw failure }
    }

    /// Cuts what is whole of the bytes received; nothing as long as the header is not.
    private mutating func cut(_ bytes: some Collection<UInt8>, atEnd: Bool) throws(CSVError) -> CSVRows? {
        if header == nil {
            pending.append(contentsOf: bytes)
            try readHeader(atEnd: atEnd)
        } else {
            tokenizer.append(bytes)
        }
        guard let header else { return nil }
        if atEnd { tokenizer.finish() }
        let rows = CSVRows(&tokenizer, header)
        rowCount += rows.rowCount
        return rows
    }

    private mutating func readHeader(atEnd: Bool) throws(CSVError) {
        if pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF]) {
            throw CSVError(.fichierIllisible)
        }
        guard let found = try CSVHeader.find(in: pending, atEnd: atEnd) else { return }
        let header = found.header
        self.header = header
        tokenizer = found.tokenizer
        pending = []
        faults.missingColumns = header.missing
        for field in header.missing where PatientField.required.contains(field) {
            faults.add(CSVFault(.colonneManquante, line: header.line, column: 0, field: field))
        }
    }

    /// Counts what could not be read, in the order of the file.
    private mutating func note(_ rows: CSVRows, _ unread: [UnreadValue]) {
        faults.countWindows1252(rows.windows1252Fields)
        let values = unread.map { value in
            let column = header?.columns[value.field.index] ?? 0
            let line = Int(rows.lines[value.row])
            return CSVFault(Self.kind(value.field), line: line, column: column + 1, field: value.field)
        }
        // A row that can't be cut has no values, so that no line is in both.
        for fault in (rows.faults + values).sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
            faults.add(fault)
        }
    }

    private static func kind(_ field: PatientField) -> CSVFault.Kind {
        switch field {
        case .dateNaissance: .dateIllisible
        case .matricule: .matriculeIllisible
        case .lieuNaissance: .lieuIllisible
        case .sexe: .sexeIllisible
        default: .statutIllisible
        }
    }
}
