/// Compares two persons' given names: the first, the list and the one in use.
struct GivenNameComparator: Sendable {
    private let names: NamePool
    private let classes: [UInt8]
    private let isEstablished: [Bool]
    private let diminutives: Set<UInt64>
    /// Whether a word is in a pair of ``diminutives``: most are not.
    private let hasDiminutive: [Bool]

    init(_ names: NamePool, _ frequencies: NameFrequencies) {
        self.names = names
        classes = frequencies.givenClass
        isEstablished = frequencies.isEstablished
        var pairs: Set<UInt64> = []
        var known = [Bool](repeating: false, count: names.words.count)
        for (name, shortened) in Diminutives.table {
            let letters = Array(name.utf8.filter { $0 != UInt8(ascii: " ") })
            guard let word = names.words.existing(letters.span) else { continue }
            for diminutive in shortened {
                let short = Array(diminutive.utf8)
                guard let other = names.words.existing(short.span) else { continue }
                pairs.insert(Self.pair(word, other))
                pairs.insert(Self.pair(other, word))
                known[Int(word)] = true
                known[Int(other)] = true
            }
        }
        diminutives = pairs
        hasDiminutive = known
    }

    private static func pair(_ left: UInt32, _ right: UInt32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

    func level(_ left: PatientRow, _ right: PatientRow) -> Int {
        let (name, otherName) = (first(left), first(right))
        let (word, other) = (names.fused[Int(name)], names.fused[Int(otherName)])
        guard word != 0, other != 0 else { return Level.absent }
        if word == other { return Level.Prenom.same - 1 + Int(classes[Int(word)]) }
        if isPart(name, otherName) { return Level.Prenom.part }
        let (isListed, isOtherListed) = (isListed(word, name, in: right), isListed(other, otherName, in: left))
        if isListed || isOtherListed {
            if !isListed && contradicts(right, word) || !isOtherListed && contradicts(left, other) {
                return Level.Prenom.listedContradicted
            }
            let rarest = min(isListed ? classes[Int(word)] : 4, isOtherListed ? classes[Int(other)] : 4)
            return rarest == 4 ? Level.Prenom.listedCommon : Level.Prenom.listed
        }
        if isDiminutive(word, other) { return Level.Prenom.diminutive }
        let (isNear, isBeginning) = (isNear(word, other), isBeginning(word, other))
        if isNear || isBeginning || sounds(word, other) {
            if areTwoNames(word, other) { return Level.Prenom.nearNames }
            return isNear ? Level.Prenom.near : isBeginning ? Level.Prenom.diminutive : Level.Prenom.sound
        }
        if isNearListed(word, in: right) || isNearListed(other, in: left) { return Level.Prenom.listedNear }
        let bytes = names.words.bytes
        let isInitial = bytes[names.words.range(of: word).lowerBound] == bytes[names.words.range(of: other).lowerBound]
        return isInitial ? Level.Prenom.initial : Level.Prenom.different
    }

    /// The given names after the first, without those that stand first in the other record.
    func others(_ left: PatientRow, _ right: PatientRow) -> Int {
        guard left.listePrenoms != 0, right.listePrenoms != 0 else { return Level.absent }
        let (one, other) = (names.tokenRange(of: left.listePrenoms), names.tokenRange(of: right.listePrenoms))
        let (firsts, otherFirsts) = (names.tokenRange(of: first(left)), names.tokenRange(of: first(right)))
        func isFirst(_ word: UInt32) -> Bool {
            for index in firsts where names.token(index) == word { return true }
            for index in otherFirsts where names.token(index) == word { return true }
            return false
        }
        var (count, otherCount, shared) = (0, 0, 0)
        var isCommon = true
        for index in one where !isFirst(names.token(index)) {
            count += 1
            let word = names.token(index)
            for place in other where !isFirst(names.token(place)) && isSame(names.token(place), word) {
                shared += 1
                isCommon = isEstablished[Int(word)]
                break
            }
        }
        for index in other where !isFirst(names.token(index)) { otherCount += 1 }
        if count == 0 || otherCount == 0 { return Level.absent }
        if shared == 0 { return Level.Autres.different }
        if shared >= max(count, otherCount) {
            return shared == 1 && isCommon ? Level.Autres.sameCommon : Level.Autres.same
        }
        return shared >= min(count, otherCount) ? Level.Autres.truncated : Level.Autres.shared
    }

    private func first(_ row: PatientRow) -> UInt32 {
        row.premierPrenom != 0 ? row.premierPrenom : row.prenomUtilise
    }

    private func isListed(_ word: UInt32, _ name: UInt32, in row: PatientRow) -> Bool {
        if names.fused[Int(row.prenomUtilise)] == word { return true }
        let list = names.tokenRange(of: row.listePrenoms)
        let tokens = names.tokenRange(of: name)
        guard let start = tokens.first, tokens.count <= list.count else { return false }
        for place in list where names.token(place) == names.token(start) {
            var offset = 1
            while offset < tokens.count, place + offset < list.upperBound,
                names.token(place + offset) == names.token(start + offset)
            {
                offset += 1
            }
            if offset == tokens.count { return true }
        }
        return false
    }

    /// Whether a record has a whole list, and the name is not in it.
    private func contradicts(_ row: PatientRow, _ word: UInt32) -> Bool {
        let list = names.tokenRange(of: row.listePrenoms)
        guard list.count > 1 else { return false }
        for index in list where isSame(names.token(index), word) { return false }
        // A compound name stands in a list as its words.
        guard let letters = names.letters(of: word).first else { return false }
        let first = names.letters(of: names.token(list.lowerBound)).first
        return letters != first
    }

    private func isNearListed(_ word: UInt32, in row: PatientRow) -> Bool {
        if isSame(names.fused[Int(row.prenomUtilise)], word) { return true }
        for index in names.tokenRange(of: row.listePrenoms) where isSame(names.token(index), word) { return true }
        return false
    }

    /// Whether both are names that many bear, and that sound otherwise: Marie and Maria, Marion and Marine.
    private func areTwoNames(_ left: UInt32, _ right: UInt32) -> Bool {
        isEstablished[Int(left)] && isEstablished[Int(right)]
            && names.sounds[Int(left)] != names.sounds[Int(right)]
    }

    /// Whether two words are one name, but for a slip.
    private func isSame(_ left: UInt32, _ right: UInt32) -> Bool {
        left == right || isNear(left, right) && !areTwoNames(left, right)
    }

    /// Whether one is a word of the other: a compound given name cut short.
    private func isPart(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (names.tokenRange(of: left), names.tokenRange(of: right))
        guard max(one.count, other.count) > 1 else { return false }
        for index in one {
            for place in other where names.token(index) == names.token(place) { return true }
        }
        return false
    }

    private func isNear(_ left: UInt32, _ right: UInt32) -> Bool {
        guard left != 0, right != 0 else { return false }
        let (one, other) = (names.words.range(of: left), names.words.range(of: right))
        let shorter = min(one.count, other.count)
        guard shorter >= 4 else { return false }
        return names.words.isWithin(shorter >= 9 ? 2 : 1, left, right)
    }

    private func isDiminutive(_ left: UInt32, _ right: UInt32) -> Bool {
        hasDiminutive[Int(left)] && hasDiminutive[Int(right)] && diminutives.contains(Self.pair(left, right))
    }

    /// Whether one begins the other: an unlisted diminutive, or a name cut short.
    private func isBeginning(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (names.words.range(of: left), names.words.range(of: right))
        let shorter = min(one.count, other.count)
        guard shorter >= 3, one.count != other.count else { return false }
        let bytes = names.words.bytes
        for offset in 0..<shorter where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
            return false
        }
        return true
    }

    private func sounds(_ left: UInt32, _ right: UInt32) -> Bool {
        if names.sounds[Int(left)] == names.sounds[Int(right)] { return true }
        let (one, other) = (names.words.range(of: left), names.words.range(of: right))
        guard min(one.count, other.count) >= 5 else { return false }
        return names.words.isWithin(2, left, right)
    }
}
