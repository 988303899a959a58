internal import Identitovigilance

/// What the first line of a file says: the separator, and where each field stands.
struct CSVHeader {
    let separator: UInt8
    let columnCount: Int

    /// For each field in the order of `PatientField`, its column, or nothing.
    let columns: [Int?]

    /// The separators that are looked for.
    static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// The fields that have no column.
    var missing: [PatientField] { PatientField.allCases.filter { columns[$0.index] == nil } }

    /// Reads the first line.
    ///
    /// - Parameter line: The line without its end.
    /// - Throws: ``CSVError`` with `fichierIllisible`, `colonneManquante` (no known column at all) or `colonneEnDouble`.
    init(_ line: some Collection<UInt8>) throws(CSVError) {
        let bytes = Array(line)
        let counts = Self.separators.map { separator in bytes.count { $0 == separator } }
        guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else {
            throw CSVError(.fichierIllisible)
        }
        separator = Self.separators[best]
        var tokenizer = CSVTokenizer(separator: separator)
        tokenizer.append(bytes)
        tokenizer.finish()
        guard case .row = tokenizer.next() else { throw CSVError(.fichierIllisible) }
        let names = tokenizer.fields.map { Self.simplified(tokenizer.buffer[$0]) }
        columnCount = names.count
        var columns = [Int?](repeating: nil, count: PatientField.allCases.count)
        for (column, name) in names.enumerated() {
            guard let field = PatientField.allCases.first(where: { Self.simplified(Array($0.rawValue.utf8)) == name })
            else { continue }
            guard columns[field.index] == nil else { throw CSVError(.colonneEnDouble, field: field) }
            columns[field.index] = column
        }
        guard columns.contains(where: { $0 != nil }) else { throw CSVError(.colonneManquante) }
        self.columns = columns
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
