/// Compares two records of a base, field by field.
struct PairComparator: Sendable {
    /// What came of a comparison.
    struct Result: Sendable {
        var pattern = AgreementPattern()
        /// Two active matricules, both with a valid key, that differ: two persons (rniv-rules 6.5.3).
        var provenDistinct = false
        /// One active matricule for both (rniv-rules 6.4.4).
        var provenSame = false
    }

    let base: PatientBase
    let frequencies: NameFrequencies
    private let profile: MatchingProfile
    private let surnames: SurnameComparator
    private let given: GivenNameComparator
    let places: PlaceFrequencies
    private let communes: CommuneHistory

    init(_ base: PatientBase, _ profile: MatchingProfile, communes: CommuneHistory = CommuneHistory()) {
        self.profile = profile
        self.communes = communes
        self.base = base
        frequencies = NameFrequencies(base)
        surnames = SurnameComparator(base.names, frequencies.surnameClass)
        given = GivenNameComparator(base.names, frequencies)
        places = PlaceFrequencies(base)
    }

    /// Compares all the fields.
    func compare(_ left: PatientRow, _ right: PatientRow) -> Result {
        var result = Result()
        compareFacts(left, right, &result)
        compareAddresses(left, right, &result.pattern)
        compareSurnames(left, right, &result.pattern)
        compareGivenNames(left, right, &result.pattern)
        return result
    }

    /// Compares the fields that cost least first, and stops where the rest can't lift the pair to a floor.
    ///
    /// - Parameters:
    ///   - left: A record.
    ///   - right: Another.
    ///   - bound: Knows the floor.
    /// - Returns: How they agree; nothing when they are proven distinct, or can't reach the floor.
    func compare(_ left: PatientRow, _ right: PatientRow, above bound: WeightBound) -> Result? {
        var result = Result()
        compareFacts(left, right, &result)
        if result.provenDistinct { return nil }
        func isOpen(after stage: WeightBound.Stage) -> Bool {
            result.provenSame || bound.admits(result.pattern, after: stage)
        }
        guard isOpen(after: .facts) else { return nil }
        compareAddresses(left, right, &result.pattern)
        guard isOpen(after: .addresses) else { return nil }
        compareSurnames(left, right, &result.pattern)
        guard isOpen(after: .surnames) else { return nil }
        compareGivenNames(left, right, &result.pattern)
        return result
    }

    /// Compares what costs least: no text.
    private func compareFacts(_ left: PatientRow, _ right: PatientRow, _ result: inout Result) {
        compareMatricules(left, right, &result)
        result.pattern[.dateNaissance] = DateComparator.level(left, right)
        let known = PatientBase.SexeCode.masculin...PatientBase.SexeCode.feminin
        let sexesKnown = known.contains(left.sexe) && known.contains(right.sexe)
        result.pattern[.sexe] = !sexesKnown ? 0 : left.sexe == right.sexe ? Level.Sexe.same : Level.Sexe.different
        result.pattern[.lieuNaissance] = place(left, right)
        result.pattern[.telephone] = exact(UInt64(left.telephone), UInt64(right.telephone))
        result.pattern[.courriel] = exact(left.courriel, right.courriel)
    }

    private func compareAddresses(_ left: PatientRow, _ right: PatientRow, _ pattern: inout AgreementPattern) {
        if profile == .general {
            pattern[.adresse] = street(left, right)
            pattern[.commune] = town(left, right)
        } else {
            pattern[.adresse] = address(left, right)
        }
    }

    private func compareSurnames(_ left: PatientRow, _ right: PatientRow, _ pattern: inout AgreementPattern) {
        pattern[.nom] = surnames.level(left, right)
    }

    private func compareGivenNames(_ left: PatientRow, _ right: PatientRow, _ pattern: inout AgreementPattern) {
        // Names that changed places are told once.
        guard pattern[.nom] != Level.Nom.swapped, pattern[.nom] != Level.Nom.halfSwapped else { return }
        pattern[.prenom] = given.level(left, right)
        pattern[.autresPrenoms] = given.others(left, right)
    }

    private func compareMatricules(_ left: PatientRow, _ right: PatientRow, _ result: inout Result) {
        let (one, other) = (left.matricule, right.matricule)
        guard !one.isAbsent, !other.isAbsent else { return }
        let bothActive =
            one.hasValidKey && other.hasValidKey && Self.holdsINS(left.statut) && Self.holdsINS(right.statut)
        if one.characters == other.characters {
            result.pattern[.matricule] = Level.Matricule.same
            result.provenSame = bothActive
        } else if bothActive {
            result.provenDistinct = true
        } else {
            let isNear = one.distance(to: other) <= 2 && !(one.hasValidKey && other.hasValidKey)
            result.pattern[.matricule] = isNear ? Level.Matricule.near : Level.Matricule.different
        }
    }

    /// Only `recuperee` and `qualifiee` hold an INS (rniv-rules 1.2.1); a base that tells no status is believed.
    static func holdsINS(_ statut: UInt8) -> Bool {
        statut == PatientBase.StatutCode.absent || statut >= PatientBase.StatutCode.recuperee
    }

    private func exact(_ left: UInt64, _ right: UInt64) -> Int {
        left == 0 || right == 0 ? Level.absent : left == right ? Level.Exact.same : Level.Exact.different
    }

    private func place(_ left: PatientRow, _ right: PatientRow) -> Int {
        let (one, other) = (left.lieu, right.lieu)
        if one.isUnknown || other.isUnknown { return Level.absent }
        if one == other { return places.isCommon(one) ? Level.Lieu.sameCommon : Level.Lieu.sameRare }
        if let relation = communes.relation(one, other, bornIn: left.date.earliestYear(or: right.date)) {
            return level(of: relation, one, other)
        }
        if one.distance(to: other) == 1, !places.areTwoPlaces(one, other) { return Level.Lieu.near }
        guard one.department == other.department else { return Level.Lieu.different }
        let (tail, otherTail) = (one.bits & 0xFFF, other.bits & 0xFFF)
        // A commune that is not known is often written with a code that ends in 990 or 999.
        let isVague = tail == 0x990 || otherTail == 0x990 || tail == 0x999 || otherTail == 0x999
        return isVague && !one.isForeign ? Level.Lieu.near : Level.Lieu.department
    }

    /// One place under two codes is as common as the more common of them.
    private func level(of relation: PlaceRelation, _ one: PackedPlace, _ other: PackedPlace) -> Int {
        guard relation == .same else { return Level.Lieu.department }
        let isCommon = places.isCommon(one) || places.isCommon(other)
        return isCommon ? Level.Lieu.sameCommon : Level.Lieu.sameRare
    }

    private func street(_ left: PatientRow, _ right: PatientRow) -> Int {
        guard left.adresse != 0, right.adresse != 0 else { return Level.absent }
        if left.adresse == right.adresse { return Level.Adresse.same }
        if isNear(left.adresse, right.adresse) { return Level.Adresse.near }
        let (one, other) = (StreetAddress(left.adresse, base), StreetAddress(right.adresse, base))
        if isNear(one.street, other.street) { return Level.Adresse.street }
        return areEqual(one.number, other.number) ? Level.Adresse.number : Level.Adresse.different
    }

    /// Whether a slip or two part two streets.
    private func isNear(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let shorter = min(one.count, other.count)
        guard shorter >= 5 else { return false }
        let bytes = base.addresses.bytes.span
        return EditDistance.isWithin(shorter >= 10 ? 2 : 1, bytes.extracting(one), bytes.extracting(other))
    }

    /// Whether two parts of addresses are the same, and not empty.
    private func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let bytes = base.addresses.bytes
        return !one.isEmpty && bytes[one] == bytes[other]
    }

    private func town(_ left: PatientRow, _ right: PatientRow) -> Int {
        let postcodes = left.codePostal != 0 && right.codePostal != 0
        let towns = left.ville != 0 && right.ville != 0
        guard postcodes || towns else { return Level.absent }
        let samePostcode = postcodes && left.codePostal == right.codePostal
        let sameTown = towns && left.ville == right.ville
        if samePostcode, sameTown || !towns { return Level.Commune.same }
        if sameTown || samePostcode { return Level.Commune.half }
        let nearPostcode =
            postcodes && DateComparator.isOneDigit(Int(left.codePostal) - 1, Int(right.codePostal) - 1)
        let nearTown = towns && isNear(left.ville, right.ville)
        return nearTown || nearPostcode && !towns ? Level.Commune.near : Level.Commune.different
    }

    private func address(_ left: PatientRow, _ right: PatientRow) -> Int {
        let samePostcode = left.codePostal != 0 && left.codePostal == right.codePostal
        let sameTown =
            left.ville != 0 && right.ville != 0 && (left.ville == right.ville || isNear(left.ville, right.ville))
        let noTown = left.codePostal | left.ville == 0 || right.codePostal | right.ville == 0
        let nearPostcode =
            samePostcode || DateComparator.isOneDigit(Int(left.codePostal) - 1, Int(right.codePostal) - 1)
        if left.adresse != 0, right.adresse != 0 {
            if left.adresse == right.adresse {
                return sameTown || nearPostcode ? Level.Adresse.same : Level.Adresse.otherTown
            }
            if sameTown || nearPostcode, isNear(left.adresse, right.adresse) { return Level.Adresse.near }
        } else if noTown {
            return Level.absent
        }
        if samePostcode, sameTown || left.ville == 0 || right.ville == 0 { return Level.Adresse.town }
        return samePostcode || sameTown ? Level.Adresse.halfTown : Level.Adresse.different
    }

    private func isNear(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (base.addresses.range(of: left), base.addresses.range(of: right))
        return base.addresses.isWithin(min(one.count, other.count) > 12 ? 3 : 2, left, right)
    }
}
