internal import Identitovigilance

/// What the header of a file says: the separator, and where each field stands.
struct CSVHeader {
    let separator: UInt8
    let columnCount: Int

    /// The line where the header begins.
    let line: Int

    /// For each field in the order of `PatientField`, its column, or nothing.
    let columns: [Int?]

    /// A field that two columns are named after.
    private let doubled: PatientField?

    /// Whether a byte of a name is zero: the file is in UTF-16 or is no text.
    private let hasNull: Bool

    /// The separators that are looked for; any other has to be declared.
    static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// The fields that have no column.
    var missing: [PatientField] { PatientField.allCases.filter { columns[$0.index] == nil } }

    /// The number of columns that are known.
    private var knownCount: Int { columns.count { $0 != nil } }

    /// Reads the row that a tokenizer just cut.
    private init(_ tokenizer: CSVTokenizer, line: Int) {
        separator = tokenizer.separator
        self.line = line
        columnCount = tokenizer.fields.count
        hasNull = tokenizer.fields.contains { tokenizer.buffer[$0].contains(0) }
        var columns = [Int?](repeating: nil, count: PatientField.allCases.count)
        var doubled: PatientField?
        for (column, range) in tokenizer.fields.enumerated() {
            let name = Self.simplified(tokenizer.buffer[range])
            guard let field = PatientField.allCases.first(where: { Self.simplified(Array($0.rawValue.utf8)) == name })
            else { continue }
            if columns[field.index] != nil { doubled = field }
            columns[field.index] = column
        }
        self.columns = columns
        self.doubled = doubled
    }

    /// Finds the header at the beginning of a file, behind blank lines and a line `sep=;`.
    ///
    /// Of the separators, that one is right which gives most known columns, then most columns: another may stand in a
    /// quoted name.
    ///
    /// - Parameters:
    ///   - bytes: The beginning of the file.
    ///   - atEnd: Whether this is all of it.
    /// - Returns: The header, and a tokenizer that is at the first row behind it; nothing when more bytes are needed.
    /// - Throws: ``CSVError`` with `fichierIllisible`, `colonneManquante` (no known column at all) or `colonneEnDouble`.
    static func find(
        in bytes: [UInt8],
        atEnd: Bool
    ) throws(CSVError) -> (header: CSVHeader, tokenizer: CSVTokenizer)? {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let first = text.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard first.count > declaration.count + 1 || atEnd else { return nil }
        let declared = declaredSeparator(first)
        let isEnough = atEnd || bytes.count > CSVTokenizer.longestRow
        var best: (header: CSVHeader, tokenizer: CSVTokenizer)?
        for separator in declared.map({ [$0] }) ?? separators {
            var tokenizer = CSVTokenizer(separator: separator)
            tokenizer.append(text)
            if atEnd { tokenizer.finish() }
            var outcome = tokenizer.next()
            if declared != nil { outcome = tokenizer.next() }
            if case .needsMore = outcome, !isEnough { return nil }
            guard case .row(let line) = outcome else { continue }
            let header = CSVHeader(tokenizer, line: line)
            if let best, (best.header.knownCount, best.header.columnCount) >= (header.knownCount, header.columnCount) {
                continue
            }
            tokenizer.columnCount = header.columnCount
            best = (header, tokenizer)
        }
        guard let best, !best.header.hasNull else { throw CSVError(.fichierIllisible) }
        guard best.header.knownCount > 0 else {
            throw CSVError(best.header.columnCount > 1 ? .colonneManquante : .fichierIllisible)
        }
        if let doubled = best.header.doubled { throw CSVError(.colonneEnDouble, field: doubled) }
        return best
    }

    /// What a spreadsheet may put before the separator on a line of its own.
    private static let declaration = Array("sep=".utf8)

    private static func declaredSeparator(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard text.prefix(declaration.count).map({ $0 >= UInt8(ascii: "A") ? $0 | 0x20 : $0 }) == declaration
        else { return nil }
        let rest = Array(text.dropFirst(declaration.count).prefix(2))
        guard let separator = rest.first, separator == UInt8(ascii: "\t") || (0x21..<0x7F).contains(separator),
            separator != UInt8(ascii: "\""), simplified([separator]).isEmpty,
            rest.count == 1 || rest[1] == UInt8(ascii: "\n") || rest[1] == UInt8(ascii: "\r")
        else { return nil }
        return separator
    }

    /// A name without case nor separators, so that `nomNaissance` and `NOM_NAISSANCE` are one.
    private static func simplified(_ name: some Collection<UInt8>) -> [UInt8] {
        name.compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: nil
            }
        }
    }
}
