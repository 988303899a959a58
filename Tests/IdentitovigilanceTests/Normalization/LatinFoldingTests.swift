@testable import Identitovigilance
import Testing

@Suite("The folding of Latin letters")
struct LatinFoldingTests {
    @Test("Composed letters and their decomposed writing give the same capitals (rniv-rules 3.3.1)")
    func decomposed() {
        let pairs = [("É", "E\u{301}"), ("ế", "e\u{302}\u{301}"), ("Ç", "C\u{327}"), ("ǖ", "u\u{308}\u{304}")]
        for (composed, decomposed) in pairs {
            #expect(CanonicalName(composed).words == CanonicalName(decomposed).words)
            #expect(CanonicalName(composed).words.first?.utf8.count == 1)
        }
    }

    @Test("A suggestion stands only for a letter that no text settles (rniv-rules 3.3.1)")
    func suggestionsApart() {
        #expect(LatinFolding.suggestions.keys.allSatisfy { LatinFolding.capitals(of: $0) == nil })
        #expect(LatinFolding.suggestions.values.allSatisfy { $0.allSatisfy { ("A"..."Z").contains($0) } })
    }

    @Test("A mark that carries a letter or a stroke is no diacritic to drop (rniv-rules 3.3)")
    func marks() {
        #expect(LatinFolding.isCombiningMark("\u{301}") && LatinFolding.isCombiningMark("\u{327}"))
        #expect(!LatinFolding.isCombiningMark("\u{338}") && !LatinFolding.isCombiningMark("\u{335}"))
        #expect(!LatinFolding.isCombiningMark("\u{364}") && !LatinFolding.isCombiningMark("\u{36F}"))
        #expect(!LatinFolding.isCombiningMark("A"))
    }
}
