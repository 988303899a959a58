/// What a base holds beside names: a row each, the texts of addresses, and the references.
struct RecordFacts: Sendable {
    private(set) var rows: [PatientRow] = []
    private(set) var addresses = TextPool(expecting: 1 << 12)
    private var references: [UInt8] = []
    private var referenceEnds: [UInt32] = []
    private var scratch: [UInt8] = []

    init() {}

    /// The bytes of the reference of a record.
    func reference(at index: Int) -> ArraySlice<UInt8> {
        references[(index == 0 ? 0 : Int(referenceEnds[index - 1]))..<Int(referenceEnds[index])]
    }

    /// Adds rows, their names left out.
    mutating func read(_ rows: CSVRows) -> [UnreadValue] {
        var unread: [UnreadValue] = []
        let bytes = rows.bytes.span
        for row in 0..<rows.lines.count {
            let bounds = rows.bounds.span.extracting(CSVRows.row(row))
            if rows.hasReferences {
                for index in CSVRows.range(.reference, bounds) { references.append(bytes[index]) }
            } else {
                references.append(contentsOf: String(rows.lines[row]).utf8)
            }
            referenceEnds.append(UInt32(references.count))
            let parsed = read(bytes, bounds) { unread.append(UnreadValue(row: row, field: $0)) }
            self.rows.append(parsed)
        }
        return unread
    }

    /// Gives the last rows their names.
    mutating func take(_ named: [NamedRow]) {
        let first = rows.count - named.count
        for (index, names) in named.enumerated() {
            rows[first + index].nomNaissance = names.nomNaissance
            rows[first + index].nomUtilise = names.nomUtilise
            rows[first + index].premierPrenom = names.premierPrenom
            rows[first + index].prenomUtilise = names.prenomUtilise
            rows[first + index].listePrenoms = names.listePrenoms
            rows[first + index].flags = names.flags
        }
    }

    private mutating func read(
        _ bytes: Span<UInt8>,
        _ bounds: Span<UInt32>,
        _ refuse: (PatientField) -> Void
    ) -> PatientRow {
        var row = PatientRow()
        switch PackedDate.read(bytes.extracting(CSVRows.range(.dateNaissance, bounds))) {
        case .date(let date): row.date = date
        case .absent: break
        case .malformed: refuse(.dateNaissance)
        }
        switch PackedMatricule.read(bytes.extracting(CSVRows.range(.matricule, bounds))) {
        case .matricule(let matricule): row.matricule = matricule
        case .absent: break
        case .malformed: refuse(.matricule)
        }
        let place = CSVRows.range(.lieuNaissance, bounds)
        if !place.isEmpty {
            if let lieu = PackedPlace(bytes.extracting(place)) { row.lieu = lieu } else { refuse(.lieuNaissance) }
        }
        if let sexe = PatientBase.sexe(bytes.extracting(CSVRows.range(.sexe, bounds))) {
            row.sexe = sexe
        } else {
            refuse(.sexe)
        }
        if let statut = PatientBase.statut(bytes.extracting(CSVRows.range(.statut, bounds))) {
            row.statut = statut
        } else {
            refuse(.statut)
        }
        row.telephone = PatientBase.telephone(bytes.extracting(CSVRows.range(.telephone, bounds)))
        row.codePostal = PatientBase.number(bytes.extracting(CSVRows.range(.codePostal, bounds)))
        row.courriel = PatientBase.courriel(bytes.extracting(CSVRows.range(.courriel, bounds)))
        row.adresse = folded(bytes.extracting(CSVRows.range(.adresse, bounds)))
        row.ville = folded(bytes.extracting(CSVRows.range(.ville, bounds)))
        return row
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
}

/// A value of a row that can't be read; it counts as absent.
struct UnreadValue: Sendable {
    /// The place of the row among those that came with it.
    let row: Int
    let field: PatientField
}
