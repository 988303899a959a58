import INSiSimulator
import Identitovigilance
import Testing

@Suite("Properties of normalisation, on generated texts")
struct NamePropertyTests {
    static let fields: [Champ] = [.nomNaissance, .listePrenoms, .premierPrenom, .nomUtilise, .prenomUtilise]
    private static let ligatures = Set("ÆæŒœǢǣǼǽ".unicodeScalars)

    private static let common: [Unicode.Scalar] = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz  --''\u{2019}\u{2013}\u{A0}\u{301}".unicodeScalars
    )
    private static let accented: [Unicode.Scalar] = Array("ÀÉÎÔÜÇÑàéîôüçñŒœÆæȘșẾếỹŽžǽ".unicodeScalars)
    private static let hostile: [Unicode.Scalar] = Array("0/,_ßØłИ漢\u{200B}\u{0}\u{364}\u{338}".unicodeScalars)

    /// Texts of 1 to 12 scalars; one in eight holds something that must be refused.
    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SplitMix64(state: seed)
        return (0..<count).map { index in
            let pool = index.isMultiple(of: 8) ? common + accented + hostile : common + accented
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                if let scalar = pool.randomElement(using: &generator) { text.append(scalar) }
            }
            return String(text)
        }
    }

    private static func accepted(_ champ: Champ, seed: UInt64 = 7) -> [(typed: String, value: String)] {
        texts(4000, seed: seed).compactMap { typed in
            (try? NameNormalizer.normalize(typed, as: champ)).map { (typed, $0) }
        }
    }

    private static func letterCount(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { count, scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter: count + (ligatures.contains(scalar) ? 2 : 1)
            default: count
            }
        }
    }

    @Test("The normal form holds only A to Z, space, apostrophe and hyphen (rniv-rules 3.3)", arguments: fields)
    func alphabet(_ champ: Champ) {
        let accepted = Self.accepted(champ)
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ '-".unicodeScalars)
        #expect(accepted.count > 400)
        #expect(accepted.allSatisfy { Set($0.value.unicodeScalars).isSubset(of: allowed) })
        #expect(!accepted.contains { $0.value.hasPrefix(" ") || $0.value.hasSuffix(" ") || $0.value.contains("  ") })
    }

    @Test("Normalising twice changes nothing more (rniv-rules 3.3.3)", arguments: fields)
    func idempotence(_ champ: Champ) {
        let changed = Self.accepted(champ).filter { (try? NameNormalizer.normalize($0.value, as: champ)) != $0.value }
        #expect(changed.isEmpty)
    }

    @Test("No letter is ever lost: as many come out as went in, two for a ligature (rniv-rules 3.3)", arguments: fields)
    func nothingLost(_ champ: Champ) {
        let changed = Self.accepted(champ).filter { Self.letterCount($0.typed) != $0.value.filter(\.isLetter).count }
        #expect(changed.isEmpty)
    }

    @Test("A text and its normal form are one name in the canonical form (rniv-rules 7.4.1)", arguments: fields)
    func canonicalForm(_ champ: Champ) {
        let changed = Self.accepted(champ).filter { CanonicalName($0.typed) != CanonicalName($0.value) }
        #expect(changed.isEmpty)
    }

    @Test(
        "A refused text is refused with a place inside it, or because it is empty (rniv-rules 3.3)",
        arguments: fields
    )
    func refusals(_ champ: Champ) {
        var refused = 0
        for typed in Self.texts(4000, seed: 11) {
            do { _ = try NameNormalizer.normalize(typed, as: champ) } catch {
                refused += 1
                let isPlaced = error.position.map { (0..<typed.unicodeScalars.count).contains($0) }
                if !(isPlaced ?? (error.code == .vide)) { Issue.record("A refusal has no sound place.") }
            }
        }
        #expect(refused > 400)
    }
}
