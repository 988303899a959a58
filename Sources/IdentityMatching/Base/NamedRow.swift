/// The names of a record, as numbers of the pool.
struct NamedRow: Sendable {
    var nomNaissance: UInt32 = 0
    var nomUtilise: UInt32 = 0
    var premierPrenom: UInt32 = 0
    var prenomUtilise: UInt32 = 0
    var listePrenoms: UInt32 = 0
    var flags: UInt8 = 0
}

extension NamePool {
    /// Reads the names of rows.
    mutating func read(_ rows: CSVRows) -> [NamedRow] {
        (0..<rows.lines.count).map { row in
            read(rows.bytes.span, rows.bounds.span.extracting(CSVRows.row(row)))
        }
    }

    private mutating func read(_ bytes: Span<UInt8>, _ bounds: Span<UInt32>) -> NamedRow {
        var named = NamedRow()
        let (nom, prenom) = (CSVRows.range(.nomNaissance, bounds), CSVRows.range(.premierPrenom, bounds))
        named.nomNaissance = read(bytes, nom, &named.flags)
        named.premierPrenom = read(bytes, prenom, &named.flags)
        // Most records repeat these: comparing is faster than looking up.
        let (knownNom, knownPrenom) = (Known(at: nom, named.nomNaissance), Known(at: prenom, named.premierPrenom))
        named.nomUtilise = read(bytes, CSVRows.range(.nomUtilise, bounds), &named.flags, unless: knownNom)
        named.listePrenoms = read(bytes, CSVRows.range(.listePrenoms, bounds), &named.flags, unless: knownPrenom)
        named.prenomUtilise = read(bytes, CSVRows.range(.prenomUtilise, bounds), &named.flags, unless: knownPrenom)
        return named
    }

    /// A writing of the row that has its number already.
    private struct Known {
        let range: Range<Int>
        let number: UInt32

        init(at range: Range<Int>, _ number: UInt32) {
            self.range = range
            self.number = number
        }
    }

    private mutating func read(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ flags: inout UInt8,
        unless known: Known = Known(at: 0..<0, 0)
    ) -> UInt32 {
        guard !range.isEmpty else { return 0 }
        if PatientBase.isSame(bytes, range, known.range) { return known.number }
        let writing = bytes.extracting(range)
        flags |= PatientBase.flags(writing)
        return intern(writing)
    }
}
