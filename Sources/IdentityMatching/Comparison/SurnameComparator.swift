/// Compares two persons' surnames, birth names and names in use together.
struct SurnameComparator: Sendable {
    private let names: NamePool
    private let classes: [UInt8]

    init(_ names: NamePool, _ classes: [UInt8]) {
        self.names = names
        self.classes = classes
    }

    func level(_ left: PatientRow, _ right: PatientRow) -> Int {
        let (birth, otherBirth) = (names.fused[Int(left.nomNaissance)], names.fused[Int(right.nomNaissance)])
        if birth == otherBirth, birth != 0 { return Level.Nom.same - 1 + Int(classes[Int(birth)]) }
        let (used, otherUsed) = (names.fused[Int(left.nomUtilise)], names.fused[Int(right.nomUtilise)])
        guard birth | used != 0, otherBirth | otherUsed != 0 else { return Level.absent }
        if isSwapped(birth, left, otherBirth, right) { return Level.Nom.swapped }
        if birth != 0, birth == otherUsed || used != 0 && used == otherBirth { return Level.Nom.married }
        if isPart(left.nomNaissance, right.nomNaissance) { return Level.Nom.part }
        if isNear(birth, otherBirth) { return Level.Nom.near }
        if sounds(birth, otherBirth) { return Level.Nom.sound }
        if used == otherUsed, used != 0 { return Level.Nom.sharedUse }
        if isPart(left.nomNaissance, right.nomUtilise) || isPart(left.nomUtilise, right.nomNaissance)
            || isNear(birth, otherUsed) || isNear(used, otherBirth)
            || nearPart(left.nomNaissance, right.nomNaissance)
        {
            return Level.Nom.weak
        }
        let (given, otherGiven) = (names.fused[Int(left.premierPrenom)], names.fused[Int(right.premierPrenom)])
        let isHalfSwapped = birth == otherGiven || given == otherBirth && given != 0
        return isHalfSwapped ? Level.Nom.halfSwapped : Level.Nom.different
    }

    /// Whether each one's birth name is the other's given name, one of them with an error or from the list.
    private func isSwapped(_ birth: UInt32, _ left: PatientRow, _ otherBirth: UInt32, _ right: PatientRow) -> Bool {
        let (given, otherGiven) = (names.fused[Int(left.premierPrenom)], names.fused[Int(right.premierPrenom)])
        guard birth != 0, otherBirth != 0, given != 0, otherGiven != 0 else { return false }
        let one = birth == otherGiven || isNear(birth, otherGiven) || sounds(birth, otherGiven)
        let other = given == otherBirth || isNear(given, otherBirth) || sounds(given, otherBirth)
        if one, other { return true }
        if one { return isGiven(otherBirth, left) || isPart(left.premierPrenom, right.nomNaissance) }
        return other && (isGiven(birth, right) || isPart(left.nomNaissance, right.premierPrenom))
    }

    /// Whether a word is among the given names of a record.
    private func isGiven(_ word: UInt32, _ row: PatientRow) -> Bool {
        if names.fused[Int(row.prenomUtilise)] == word { return true }
        for index in names.tokenRange(of: row.listePrenoms)
        where names.token(index) == word || isNear(names.token(index), word) { return true }
        return false
    }

    /// Whether the words of one name are among those of the other: a double name cut short, or turned round.
    private func isPart(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (names.tokenRange(of: left), names.tokenRange(of: right))
        guard !one.isEmpty, !other.isEmpty, max(one.count, other.count) > 1 else { return false }
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        var found = false
        for index in short {
            let word = names.token(index)
            var isThere = false
            for place in long where names.token(place) == word { isThere = true }
            if names.words.range(of: word).count > 2 {
                guard isThere else { return false }
                found = true
            }
        }
        return found
    }

    /// Whether a word of one name is a word of the other but for one error.
    private func nearPart(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (names.tokenRange(of: left), names.tokenRange(of: right))
        guard max(one.count, other.count) > 1 else { return false }
        for index in one {
            for place in other where isNear(names.token(index), names.token(place)) { return true }
        }
        return false
    }

    private func isNear(_ left: UInt32, _ right: UInt32) -> Bool {
        guard left != 0, right != 0 else { return false }
        let (one, other) = (names.words.range(of: left), names.words.range(of: right))
        let shorter = min(one.count, other.count)
        guard shorter >= 4 else { return false }
        return names.words.isWithin(shorter >= 8 ? 2 : 1, left, right)
    }

    private func sounds(_ left: UInt32, _ right: UInt32) -> Bool {
        guard left != 0, right != 0 else { return false }
        if names.sounds[Int(left)] == names.sounds[Int(right)] { return true }
        let (one, other) = (names.words.range(of: left), names.words.range(of: right))
        let shorter = min(one.count, other.count)
        guard shorter >= 5 else { return false }
        return names.words.isWithin(shorter >= 9 ? 3 : 2, left, right)
    }
}
