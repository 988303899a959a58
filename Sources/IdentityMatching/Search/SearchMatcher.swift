internal import Identitovigilance

/// Says how near a record is to what is wanted, and in what.
struct SearchMatcher {
    private let names: NamePool
    private let communes: CommuneHistory

    init(_ names: NamePool, _ communes: CommuneHistory) {
        self.names = names
        self.communes = communes
    }

    /// The rank of a record that is an answer; nothing for another.
    func score(_ row: PatientRow, _ formerMatricules: [PackedMatricule], _ wanted: WantedTraits) -> Int? {
        var rank = SearchRank()
        if !wanted.matricule.isAbsent {
            let manner = matricule(row, formerMatricules, wanted)
            rank.count(.matricule, manner, isAbsent: row.matricule.isAbsent)
        }
        if !wanted.nom.isEmpty || !wanted.prenom.isEmpty {
            var nom = nearest(wanted.nom, row.nomNaissance, row.nomUtilise)
            var prenom = nearestGiven(row, wanted)
            if nom == nil, prenom == nil, areExchanged(row, wanted) { (nom, prenom) = (.exchanged, .exchanged) }
            if !wanted.nom.isEmpty { rank.count(.nom, nom, isAbsent: row.nomNaissance == 0) }
            if !wanted.prenom.isEmpty { rank.count(.prenom, prenom, isAbsent: row.premierPrenom == 0) }
        }
        if !wanted.date.isAbsent { rank.count(.dateNaissance, date(row, wanted), isAbsent: row.date.isAbsent) }
        if wanted.sexe != 0 { rank.count(.sexe, sexe(row, wanted), isAbsent: row.sexe == 0) }
        if !wanted.lieu.isUnknown { rank.count(.lieuNaissance, lieu(row, wanted), isAbsent: row.lieu.isUnknown) }
        return rank.score
    }

    /// Why a record is an answer.
    func concordances(
        _ row: PatientRow,
        _ formerMatricules: [PackedMatricule],
        _ wanted: WantedTraits
    ) -> [Concordance] {
        var manners: [Concordance.Field: Concordance.Manner] = [:]
        manners[.matricule] = wanted.matricule.isAbsent ? nil : matricule(row, formerMatricules, wanted)
        manners[.dateNaissance] = wanted.date.isAbsent ? nil : date(row, wanted)
        manners[.nomNaissance] = manner(wanted.nom, row.nomNaissance)
        manners[.nomUtilise] = manner(wanted.nom, row.nomUtilise)
        manners[.prenoms] = given(wanted.prenom, row)
        manners[.prenomUtilise] = manner(wanted.prenom, row.prenomUtilise)
        let names: [Concordance.Field] = [.nomNaissance, .nomUtilise, .prenoms, .prenomUtilise]
        if names.allSatisfy({ manners[$0] == nil }), areExchanged(row, wanted) {
            (manners[.nomNaissance], manners[.prenoms]) = (.exchanged, .exchanged)
        }
        manners[.sexe] = wanted.sexe == 0 ? nil : sexe(row, wanted)
        manners[.lieuNaissance] = wanted.lieu.isUnknown ? nil : lieu(row, wanted)
        return Concordance.Field.allCases.compactMap { field in manners[field].map { Concordance(field, $0) } }
    }

    /// A valid matricule near another valid one is another person's; only one whose key is wrong was mistyped.
    private func matricule(
        _ row: PatientRow,
        _ former: [PackedMatricule],
        _ wanted: WantedTraits
    ) -> Concordance.Manner? {
        if row.matricule.characters == wanted.matricule.characters { return .same }
        if former.contains(where: { $0.characters == wanted.matricule.characters }) { return .same }
        guard !row.matricule.isAbsent, !row.matricule.hasValidKey else { return nil }
        return row.matricule.distance(to: wanted.matricule) <= 2 ? .near : nil
    }

    private func date(_ row: PatientRow, _ wanted: WantedTraits) -> Concordance.Manner? {
        let (date, wanted) = (row.date, wanted.date)
        if date == wanted { return .same }
        guard !date.isAbsent else { return nil }
        let inverted = date.year == wanted.year && date.month == wanted.day && date.day == wanted.month
        return inverted || DateComparator.isOneDigit(date.digits, wanted.digits) ? .near : nil
    }

    private func sexe(_ row: PatientRow, _ wanted: WantedTraits) -> Concordance.Manner? {
        row.sexe == wanted.sexe ? .same : nil
    }

    private func lieu(_ row: PatientRow, _ wanted: WantedTraits) -> Concordance.Manner? {
        if row.lieu == wanted.lieu { return .same }
        guard !row.lieu.isUnknown else { return nil }
        let year = row.date.earliestYear(or: wanted.date)
        // One place under two codes is no error of anybody.
        if let relation = communes.relation(row.lieu, wanted.lieu, bornIn: year) {
            return relation == .same ? .same : .near
        }
        return row.lieu.distance(to: wanted.lieu) == 1 ? .near : nil
    }

    private func nearestGiven(_ row: PatientRow, _ wanted: WantedTraits) -> Concordance.Manner? {
        let first = given(wanted.prenom, row)
        return first == .same ? first : Self.nearer(first, manner(wanted.prenom, row.prenomUtilise))
    }

    /// A given name among those of the birth act: another of the list is as good as the first.
    private func given(_ wanted: SearchWords, _ row: PatientRow) -> Concordance.Manner? {
        let first = manner(wanted, row.premierPrenom)
        guard first != .same, row.listePrenoms != row.premierPrenom else { return first }
        let listed = manner(wanted, row.listePrenoms)
        return Self.nearer(first, listed == .part ? .same : listed)
    }

    private func areExchanged(_ row: PatientRow, _ wanted: WantedTraits) -> Bool {
        guard !wanted.nom.isEmpty, !wanted.prenom.isEmpty else { return false }
        func isSame(_ manner: Concordance.Manner?) -> Bool { manner == .same || manner == .part }
        return isSame(Self.nearer(given(wanted.nom, row), manner(wanted.nom, row.prenomUtilise)))
            && isSame(nearest(wanted.prenom, row.nomNaissance, row.nomUtilise))
    }

    private func nearest(_ wanted: SearchWords, _ one: UInt32, _ other: UInt32) -> Concordance.Manner? {
        let first = manner(wanted, one)
        return first == .same || other == one ? first : Self.nearer(first, manner(wanted, other))
    }

    private static func nearer(_ one: Concordance.Manner?, _ other: Concordance.Manner?) -> Concordance.Manner? {
        (other?.worth ?? 0) > (one?.worth ?? 0) ? other : one
    }

    private func manner(_ wanted: SearchWords, _ name: UInt32) -> Concordance.Manner? {
        guard name != 0, !wanted.isEmpty else { return nil }
        var best = word(wanted, names.fused[Int(name)])
        let tokens = names.tokenRange(of: name)
        guard best != .same else { return best }
        if tokens.count > 1 {
            for index in tokens {
                let other = word(wanted, names.token(index))
                best = Self.nearer(best, other == .same ? .part : other)
            }
        }
        return wanted.words.count > 1 && hasWords(wanted, tokens) ? Self.nearer(best, .part) : best
    }

    /// Whether the words asked follow one another in a name, or a name has only the first of them.
    private func hasWords(_ wanted: SearchWords, _ tokens: Range<Int>) -> Bool {
        let length = min(wanted.words.count, tokens.count)
        for start in 0...tokens.count - length {
            var same = 0
            while same < length,
                wanted.words[same].elementsEqual(names.letters(of: names.token(tokens.lowerBound + start + same)))
            {
                same += 1
            }
            if same == length { return true }
        }
        return false
    }

    private func word(_ wanted: SearchWords, _ word: UInt32) -> Concordance.Manner? {
        let letters = wanted.letters.span
        let bytes = names.words.bytes.span.extracting(names.words.range(of: word))
        let shared = min(letters.count, bytes.count)
        var common = 0
        while common < shared, letters[common] == bytes[common] { common += 1 }
        if common == letters.count { return common == bytes.count ? .same : .prefix }
        let errors = shared >= 8 ? 2 : shared >= 4 ? 1 : 0
        if errors > 0, EditDistance.isWithin(errors, letters, bytes) { return .near }
        return shared >= 3 && wanted.sound == names.sounds[Int(word)] ? .sound : nil
    }
}
