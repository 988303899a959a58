/// How a French ear writes a name: names that sound alike get one code.
///
/// Ours, after the usual French algorithms: silent endings dropped, vowels and nasals merged, hard and soft consonants
/// told apart. A key for finding candidates and one level of comparison, never a proof.
enum FrenchPhonetics {
    /// The code of a word in capitals.
    ///
    /// - Parameter word: The letters; other bytes stand for themselves.
    /// - Returns: A hash of the code; 0 for an empty word.
    static func code(_ word: Span<UInt8>) -> UInt32 {
        guard !word.isEmpty else { return 0 }
        var sounds = Sounds(word)
        return sounds.code()
    }

    private struct Sounds {
        private var letters: [UInt8] = []
        private var out: [UInt8] = []

        init(_ word: Span<UInt8>) {
            letters.reserveCapacity(word.count)
            for index in word.indices {
                // A doubled letter sounds once.
                if letters.last != word[index] { letters.append(word[index]) }
            }
            dropSilentEnding()
        }

        private mutating func dropSilentEnding() {
            // RENAULT and RENAUD: L sounds not between U and T or D.
            let ending = Array(letters.suffix(3))
            let isSilent = ending == Array("ULT".utf8) || ending == Array("ULD".utf8)
            if isSilent, letters.count > 4 { letters.removeLast(2) }
            while letters.count > 3, let last = letters.last {
                switch last {
                case UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "D"), UInt8(ascii: "X"), UInt8(ascii: "Z"),
                    UInt8(ascii: "P"), UInt8(ascii: "E"), UInt8(ascii: "H"):
                    letters.removeLast()
                case UInt8(ascii: "R") where letters.suffix(2).first == UInt8(ascii: "E"):
                    letters.removeLast()
                default: return
                }
            }
        }

        private func at(_ index: Int) -> UInt8 { index < letters.count && index >= 0 ? letters[index] : 0 }

        private static func isVowel(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
                UInt8(ascii: "Y"):
                true
            default: false
            }
        }

        private mutating func put(_ byte: UInt8) {
            if out.last != byte { out.append(byte) }
        }

        mutating func code() -> UInt32 {
            var index = 0
            while index < letters.count { index += sound(at: index) }
            return UInt32(truncatingIfNeeded: Hash.of(out.span)) | 1
        }

        /// Writes the sound at a place and says how many letters it took.
        private mutating func sound(at index: Int) -> Int {
            let next = at(index + 1)
            let afterNext = at(index + 2)
            switch letters[index] {
            case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
                UInt8(ascii: "Y"):
                return vowel(at: index)
            case UInt8(ascii: "H"): return 1
            case UInt8(ascii: "P") where next == UInt8(ascii: "H"):
                put(UInt8(ascii: "F"))
                return 2
            case UInt8(ascii: "C") where next == UInt8(ascii: "H"):
                put(UInt8(ascii: "X"))
                return 2
            case UInt8(ascii: "S") where next == UInt8(ascii: "C") && afterNext == UInt8(ascii: "H"):
                put(UInt8(ascii: "X"))
                return 3
            case UInt8(ascii: "C"):
                let isSoft = next == UInt8(ascii: "E") || next == UInt8(ascii: "I") || next == UInt8(ascii: "Y")
                put(isSoft ? UInt8(ascii: "S") : UInt8(ascii: "K"))
                return next == UInt8(ascii: "K") ? 2 : 1
            case UInt8(ascii: "Q"), UInt8(ascii: "K"):
                put(UInt8(ascii: "K"))
                return letters[index] == UInt8(ascii: "Q") && next == UInt8(ascii: "U") ? 2 : 1
            case UInt8(ascii: "Z"), UInt8(ascii: "X"):
                put(UInt8(ascii: "S"))
                return 1
            case UInt8(ascii: "G"):
                let isSoft = next == UInt8(ascii: "E") || next == UInt8(ascii: "I") || next == UInt8(ascii: "Y")
                put(isSoft ? UInt8(ascii: "J") : UInt8(ascii: "G"))
                return next == UInt8(ascii: "U") && Self.isVowel(afterNext) ? 2 : 1
            case UInt8(ascii: "D"):
                put(UInt8(ascii: "T"))
                return 1
            case UInt8(ascii: "B"):
                put(UInt8(ascii: "P"))
                return 1
            case UInt8(ascii: "W"):
                put(UInt8(ascii: "V"))
                return 1
            default:
                put(letters[index])
                return 1
            }
        }

        private mutating func vowel(at index: Int) -> Int {
            var end = index
            while Self.isVowel(at(end)) { end += 1 }
            let first = letters[index]
            let isNasal =
                (at(end) == UInt8(ascii: "N") || at(end) == UInt8(ascii: "M")) && !Self.isVowel(at(end + 1))
            let group = letters[index..<end]
            let sound: UInt8
            if isNasal {
                let last = at(end - 1)
                sound =
                    switch last {
                    case UInt8(ascii: "O"): UInt8(ascii: "3")
                    case UInt8(ascii: "A"): UInt8(ascii: "2")
                    case UInt8(ascii: "E") where group.count == 1: UInt8(ascii: "2")
                    default: UInt8(ascii: "1")
                    }
                put(sound)
                return end - index + 1
            }
            if group.count > 1, group.last == UInt8(ascii: "U") {
                let hasA = group.contains(UInt8(ascii: "A"))
                put(first == UInt8(ascii: "O") ? UInt8(ascii: "U") : hasA ? UInt8(ascii: "O") : UInt8(ascii: "E"))
            } else if group.count > 1, first == UInt8(ascii: "A"), at(index + 1) == UInt8(ascii: "I") {
                put(UInt8(ascii: "E"))
            } else {
                for letter in group { put(letter == UInt8(ascii: "Y") ? UInt8(ascii: "I") : letter) }
            }
            return end - index
        }
    }
}
