import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Names, folded and compared")
struct NameTests {
    private static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        NameFolding.fold(source.span, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "Folding is the canonical form of the core (rniv-rules 7.4.1)",
        arguments: [
            "Le Gall", "d'Artagnan", "Jean--Pierre", "ÉLÉONORE", "Œuvrard", "  de  la Tour ", "Zoe\u{301}",
            "L\u{2019}Her",
        ]
    )
    func canonical(_ text: String) { #expect(Self.folded(text) == CanonicalName(text).words.joined(separator: " ")) }

    @Test(
        "UTF-8 read as Latin-1 or Windows-1252 is undone, even after its diacritics were removed",
        arguments: [
            ("GuÃ©rin", "GUERIN"), ("GUA©RIN", "GUERIN"), ("FranÃ§ois", "FRANCOIS"), ("Gu?rin", "GU?RIN"),
            ("HÃ‰LÃˆNE", "HELENE"), ("CÅ“UR", "COEUR"), ("BRANDÃO", "BRANDAO"), ("A’BAR", "A BAR"),
        ]
    )
    func mojibake(_ damaged: String, _ right: String) { #expect(Self.folded(damaged) == right) }

    @Test("A letter of Latin-1 folds alike whether all of the text is Latin-1 or not")
    func latin() {
        for value in UInt32(0xC0)...0xFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // The apostrophe U+2019 is not of Latin-1.
            #expect(Self.folded("a\(scalar)b \(scalar)") == Self.folded("a\(scalar)b\u{2019}\(scalar)"))
        }
        #expect(Self.folded("Straße Þór") == "STRASSE THOR" && Self.folded("3×4") == "3 4")
    }

    @Test("Names that sound alike have one code, others not")
    func sounds() {
        func code(_ text: String) -> UInt32 { FrenchPhonetics.code(Array(text.utf8).span) }
        for (one, other) in [
            ("DUPONT", "DUPOND"), ("PHILIPPE", "FILIPE"), ("GAUTHIER", "GOTIER"), ("LEFEVRE", "LEFEVRES"),
            ("MARTHE", "MARTE"), ("RENAULT", "RENAUD"),
        ] { #expect(code(one) == code(other), "\(one)") }
        for (one, other) in [("DUPONT", "DURAND"), ("MARTIN", "MERLIN"), ("ANNE", "INES")] {
            #expect(code(one) != code(other))
        }
    }

    /// The textbook recurrence (optimal string alignment), as an oracle.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in 0...left.count {
            for j in 0...right.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }

    @Test("Few errors are counted as the textbook does, on every pair of short words of three letters")
    func editDistance() {
        var population = Population(seed: 5, people: 0)
        for _ in 0..<4000 {
            let left = (0..<(1 + population.next(6))).map { _ in UInt8(65 + population.next(3)) }
            let right = (0..<(1 + population.next(6))).map { _ in UInt8(65 + population.next(3)) }
            for errors in 1...2 {
                let within = EditDistance.isWithin(errors, left.span, right.span)
                // Trimming what is common at both ends never hides a distance of one; at two it may ask for one more.
                let expected = Self.distance(left, right) <= errors
                #expect(within == expected, "\(left) \(right) \(errors)")
            }
        }
    }

    @Test("Texts of a pool are compared as by themselves, letters and digits that tell them apart, or were lost")
    func pooled() {
        var population = Population(seed: 6, people: 0)
        var pool = TextPool()
        let letters = Array("ABCXYZ0159 ?".utf8)
        let texts = (0..<100).map { _ in (0..<(1 + population.next(7))).map { _ in letters[population.next(12)] } }
        let numbers = texts.map { pool.intern($0.span) }
        for (text, number) in zip(texts, numbers) {
            for (other, otherNumber) in zip(texts, numbers) {
                for errors in 1...3 {
                    let expected = EditDistance.isWithin(errors, text.span, other.span)
                    #expect(pool.isWithin(errors, number, otherNumber) == expected)
                }
            }
        }
    }

    @Test("Logarithms and powers without the C library are those of the constants")
    func logarithms() {
        for (value, expected) in [(8.0, 3.0), (1, 0), (0.5, -1), (10, 3.321_928_094_887_362)] {
            #expect(abs(LinkageModel.log2(value) - expected) < 1e-6)
        }
        for (power, expected) in [(Float(0), Float(1)), (3, 8), (-2, 0.25), (0.5, 1.414_213_6)] {
            #expect(abs(LinkageModel.exp2(power) - expected) < 1e-3 * expected)
        }
    }
}
