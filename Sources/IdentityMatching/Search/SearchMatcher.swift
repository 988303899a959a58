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
            note(.nomNaissance, name(wanted.nom, [row.nomNaissance], [row.nomUtilise, row.premierPrenom]))
        }
        if !wanted.prenom.isEmpty {
            let others = [row.prenomUtilise, row.listePrenoms, row.nomNaissance]
            note(.premierPrenom, name(wanted.prenom, [row.premierPrenom], others))
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
    private func name(_ wanted: SearchWords, _ main: [UInt32], _ others: [UInt32]) -> SearchHit.Manner {
        var best = SearchHit.Manner.different
        func keep(_ manner: SearchHit.Manner) {
            if Self.worth(of: manner) > Self.worth(of: best) { best = manner }
        }
        for (name, isMain) in main.map({ ($0, true) }) + others.map({ ($0, false) }) where name != 0 {
            let whole = base.names.fused[Int(name)]
            var manner = word(wanted.letters, whole)
            if manner != .same {
                for token in base.names.tokens(of: name) {
                    let other = word(wanted.letters, token)
                    if Self.worth(of: other == .same ? .otherName : other) > Self.worth(of: manner) {
                        manner = other == .same ? .otherName : other
                    }
                }
            }
            keep(!isMain && manner == .same ? .otherName : manner)
            if best == .same { return best }
        }
        return best
    }

    private func word(_ wanted: [UInt8], _ word: UInt32) -> SearchHit.Manner {
        let range = base.names.words.range(of: word)
        let bytes = base.names.words.bytes.span.extracting(range)
        let shared = min(wanted.count, bytes.count)
        var common = 0
        while common < shared, wanted[common] == bytes[common] { common += 1 }
        if common == wanted.count { return common == bytes.count ? .same : common >= 2 ? .prefix : .different }
        let errors = shared >= 8 ? 2 : shared >= 4 ? 1 : 0
        if errors > 0, EditDistance.isWithin(errors, wanted.span, bytes) { return .near }
        return shared >= 3 && FrenchPhonetics.code(wanted.span) == base.names.sounds[Int(word)] ? .sound : .different
    }
}
