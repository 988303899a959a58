/// A patient base in memory, made for comparing every record with many others.
///
/// Names are kept once; a record is 64 bytes. About 150 bytes a record all told, the texts included.
public struct PatientBase: Sendable {
    private(set) var rows: [PatientRow] = []
    private(set) var names = NamePool()
    private(set) var addresses = TextPool(expecting: 1 << 12)
    private var references: [UInt8] = []
    private var referenceEnds: [UInt32] = []
    private var scratch: [UInt8] = []

    /// Makes an empty base.
    public init() {}

    /// Takes entries.
    ///
    /// - Parameter entries: The entries, in the order that results will follow.
    public init(_ entries: some Sequence<PatientEntry>) {
        for entry in entries { append(entry) }
    }

    /// The number of records.
    public var count: Int { rows.count }

    /// The local reference of a record.
    ///
    /// - Parameter index: The place of the record, from 0.
    /// - Returns: The reference as it was given.
    public func reference(at index: Int) -> String {
        String(decoding: referenceBytes(at: index), as: UTF8.self)
    }

    func referenceBytes(at index: Int) -> ArraySlice<UInt8> {
        references[(index == 0 ? 0 : Int(referenceEnds[index - 1]))..<Int(referenceEnds[index])]
    }

    /// Adds an entry.
    ///
    /// - Parameter entry: The entry.
    /// - Returns: What could not be read in it; such a value counts as absent.
    @discardableResult
    public mutating func append(_ entry: PatientEntry) -> [PatientField] {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for field in PatientField.allCases {
            let start = bytes.count
            bytes.append(contentsOf: entry[field].utf8)
            ranges.append(start..<bytes.count)
        }
        return append(bytes.span, ranges)
    }

    /// Adds the fields that stand at some ranges of UTF-8 bytes, in the order of `PatientField`.
    mutating func append(_ bytes: Span<UInt8>, _ ranges: [Range<Int>]) -> [PatientField] {
        var row = PatientRow()
        var unread: [PatientField] = []
        func span(_ field: PatientField) -> Range<Int> { ranges[field.index] }

        for index in span(.reference) { references.append(bytes[index]) }
        referenceEnds.append(UInt32(references.count))

        row.nomNaissance = names.intern(bytes.extracting(span(.nomNaissance)))
        // Most records repeat these: comparing is faster than looking up.
        row.nomUtilise =
            Self.isSame(bytes, span(.nomUtilise), span(.nomNaissance))
            ? row.nomNaissance : names.intern(bytes.extracting(span(.nomUtilise)))
        row.premierPrenom = names.intern(bytes.extracting(span(.premierPrenom)))
        row.listePrenoms =
            Self.isSame(bytes, span(.listePrenoms), span(.premierPrenom))
            ? row.premierPrenom : names.intern(bytes.extracting(span(.listePrenoms)))
        row.prenomUtilise =
            Self.isSame(bytes, span(.prenomUtilise), span(.premierPrenom))
            ? row.premierPrenom : names.intern(bytes.extracting(span(.prenomUtilise)))
        switch PackedDate.read(bytes.extracting(span(.dateNaissance))) {
        case .date(let date): row.date = date
        case .absent: break
        case .malformed: unread.append(.dateNaissance)
        }
        switch PackedMatricule.read(bytes.extracting(span(.matricule))) {
        case .matricule(let matricule): row.matricule = matricule
        case .absent: break
        case .malformed: unread.append(.matricule)
        }
        let place = span(.lieuNaissance)
        if !place.isEmpty {
            if let lieu = PackedPlace(bytes.extracting(place)) {
                row.lieu = lieu
            } else {
                unread.append(.lieuNaissance)
            }
        }
        switch Self.sexe(bytes.extracting(span(.sexe))) {
        case .some(let sexe): row.sexe = sexe
        case nil: unread.append(.sexe)
        }
        switch Self.statut(bytes.extracting(span(.statut))) {
        case .some(let statut): row.statut = statut
        case nil: unread.append(.statut)
        }
        for field in [PatientField.nomNaissance, .nomUtilise, .premierPrenom, .listePrenoms, .prenomUtilise] {
            row.flags |= Self.flags(bytes.extracting(span(field)))
        }
        row.telephone = Self.telephone(bytes.extracting(span(.telephone)))
        row.codePostal = Self.number(bytes.extracting(span(.codePostal)))
        row.courriel = Self.courriel(bytes.extracting(span(.courriel)))
        row.adresse = folded(bytes.extracting(span(.adresse)))
        row.ville = folded(bytes.extracting(span(.ville)))
        rows.append(row)
        return unread
    }

    private mutating func folded(_ address: Span<UInt8>) -> UInt32 {
        guard !address.isEmpty else { return 0 }
        // Taken out while it is read: a span of `self` would bar changing `self`.
        var letters = scratch
        scratch = []
        letters.removeAll(keepingCapacity: true)
        NameFolding.fold(address, into: &letters)
        let id = addresses.intern(letters.span)
        scratch = letters
        return id
    }

    /// Gives the last record its line as reference, where the file has none.
    mutating func numberLast(_ line: Int) {
        references.append(contentsOf: String(line).utf8)
        referenceEnds[referenceEnds.count - 1] = UInt32(references.count)
    }

    /// Gives back what only reading needed.
    mutating func seal() { names.seal() }
}
