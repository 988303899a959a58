import Foundation
import INSiSimulator

/// Makes names as French bases hold them, the same for the same seed; the library accepts each.
///
/// Of syllables; one in four has a letter with a diacritic, a fifth of these decomposed, a few a ligature. Simple, compound with
/// a hyphen or a space, with a particle, with an apostrophe, half of these typographic. Half in capitals, the others as
/// written or in small letters. A few with spaces around or doubled.
struct NameGenerator {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(state: seed) }

    /// Makes a name.
    ///
    /// - Returns: The name.
    mutating func next() -> String {
        var name = word()
        switch draw(20) {
        case 0..<3: name += "-" + word()
        case 3..<5: name += " " + word()
        case 5: name = "De La " + name
        case 6: name = ["D'", "L'", "D\u{2019}", "L\u{2019}"][draw(4)] + name
        default: break
        }
        switch draw(10) {
        case 0..<5: name = name.uppercased()
        case 5, 6: name = name.lowercased()
        default: break
        }
        switch draw(100) {
        case 0: return " " + name
        case 1: return name + "  "
        case 2: return name.replacing(" ", with: "\u{A0}")
        default: return name
        }
    }

    private mutating func word() -> String {
        let beginnings = ["Mar", "Du", "Le", "Ber", "Gar", "Rous", "Cha", "Fon", "Per", "Vi", "Lam", "Mo", "Bou", "Gi"]
        let middles = ["", "", "ti", "ran", "mon", "ro", "che", "bel", "vi", "gue", "lan", "co"]
        let ends = ["tin", "bois", "rard", "sel", "nier", "let", "quet", "din", "ville", "reau", "mann", "ier"]
        let word = beginnings[draw(14)] + middles[draw(12)] + ends[draw(12)]
        return draw(4) == 0 ? accented(word) : word
    }

    private mutating func accented(_ word: String) -> String {
        let pairs = [("e", "é"), ("e", "è"), ("a", "â"), ("i", "ï"), ("o", "ô"), ("u", "ü"), ("ch", "ç"), ("e", "œ")]
        let (plain, letter) = pairs[draw(8)]
        guard let place = word.dropFirst().range(of: plain) else { return word }
        let changed = word.replacingCharacters(in: place, with: letter)
        return draw(5) == 0 ? changed.decomposedStringWithCanonicalMapping : changed
    }

    private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
