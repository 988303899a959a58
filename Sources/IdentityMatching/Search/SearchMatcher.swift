/// Says how near a record is to what is wanted, and in what.
struct SearchMatcher {
    /// A record below this is not worth showing.
    static let leastScore = 40

    private let base: PatientBase

    init(_ base: PatientBase) { self.base = base }

    /// The part of the fields asked that the record meets, from 0 to 100.
    func score(_ row: PatientRow, _ wanted: WantedTraits) -> Int {
        var (points, most) = (0, 0)
        visit(row, wanted) { field, manner in
            let weight = Self.weight(of: field)
            points += weight * Self.worth(of: manner)
            most += weight
        }
        return most == 0 ? 0 : points / most
    }

    func reasons(_ row: PatientRow, _ wanted: WantedTraits) -> [SearchHit.Reason] {
        var reasons: [SearchHit.Reason] = []
        visit(row, wanted) { reasons.append(SearchHit.Reason(field: $0, manner: $1)) }
        return reasons
    }

    private static func weight(of field: PatientField) -> Int {
        switch field {
        case .matricule: 8
        case .nomNaissance, .dateNaissance: 4
        case .premierPrenom: 3
        default: 1
        }
    }

    private static func worth(of manner: SearchHit.Manner) -> Int {
        switch manner {
        case .same: 100
        case .otherName: 95
        case .prefix: 85
        case .near: 75
        case .sound: 65
        case .absent: 40
        case .different: 0
        }
    }

    private func visit(
        _ row: PatientRow,
        _ wanted: WantedTraits,
        _ note: (PatientField, SearchHit.Manner) -> Void
    ) {
        if !wanted.matricule.isAbsent { note(.matricule, matricule(row, wanted)) }
        if !wanted.nom.isEmpty {
            note(.nomNaissance, name(wanted.nom, row.nomNaissance, row.nomUtilise, row.premierPrenom))
        }
        if !wanted.prenom.isEmpty {
            let first = name(wanted.prenom, row.premierPrenom, row.prenomUtilise, row.listePrenoms)
            let exchanged = first == .different && manner(wanted.prenom, row.nomNaissance) == .same
            note(.premierPrenom, exchanged ? .otherName : first)
        }
        if !wanted.date.isAbsent { note(.dateNaissance, date(row.date, wanted.date)) }
        if wanted.sexe != 0 {
            note(.sexe, row.sexe == 0 ? .absent : row.sexe == wanted.sexe ? .same : .different)
        }
        if !wanted.lieu.isUnknown {
            let near = row.lieu.distance(to: wanted.lieu) == 1
            note(
                .lieuNaissance,
                row.lieu.isUnknown ? .absent : row.lieu == wanted.lieu ? .same : near ? .near : .different
            )
        }
    }

    private func matricule(_ row: PatientRow, _ wanted: WantedTraits) -> SearchHit.Manner {
        guard !row.matricule.isAbsent else { return .absent }
        let distance = row.matricule.distance(to: wanted.matricule)
        return distance == 0 ? .same : distance <= 2 ? .near : .different
    }

    private func date(_ date: PackedDate, _ wanted: PackedDate) -> SearchHit.Manner {
        if date.isAbsent { return .absent }
        if date == wanted { return .same }
        let inverted = date.year == wanted.year && date.month == wanted.day && date.day == wanted.month
        return inverted || DateComparator.isOneDigit(date.digits, wanted.digits) ? .near : .different
    }

    /// The nearest manner in which a name is among those of a record.
    private func name(_ wanted: SearchWords, _ main: UInt32, _ second: UInt32, _ third: UInt32) -> SearchHit.Manner {
        var best = manner(wanted, main)
        guard best != .same else { return best }
        let (other, last) = (manner(wanted, second), manner(wanted, third))
        best = Self.nearer(best, other == .same ? .otherName : other)
        return Self.nearer(best, last == .same ? .otherName : last)
    }

    private func manner(_ wanted: SearchWords, _ name: UInt32) -> SearchHit.Manner {
        guard name != 0 else { return .different }
        var best = word(wanted, base.names.fused[Int(name)])
        let tokens = base.names.tokenRange(of: name)
        guard best != .same, tokens.count > 1 else { return best }
        for index in tokens {
            let other = word(wanted, base.names.token(index))
            best = Self.nearer(best, other == .same ? .otherName : other)
        }
        return best
    }

    private static func nearer(_ one: SearchHit.Manner, _ other: SearchHit.Manner) -> SearchHit.Manner {
        worth(of: other) > worth(of: one) ? other : one
    }

    private func word(_ wanted: SearchWords, _ word: UInt32) -> SearchHit.Manner {
        let letters = wanted.letters.span
        let bytes = base.names.words.bytes.span.extracting(base.names.words.range(of: word))
        let shared = min(letters.count, bytes.count)
        var common = 0
        while common < shared, letters[common] == bytes[common] { common += 1 }
        if common == letters.count { return common == bytes.count ? .same : common >= 2 ? .prefix : .different }
        let errors = shared >= 8 ? 2 : shared >= 4 ? 1 : 0
        if errors > 0, EditDistance.isWithin(errors, letters, bytes) { return .near }
        return shared >= 3 && wanted.sound == base.names.sounds[Int(word)] ? .sound : .different
    }
}
