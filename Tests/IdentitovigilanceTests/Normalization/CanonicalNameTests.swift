import Identitovigilance
import Testing

@Suite("The canonical form of names")
struct CanonicalNameTests {
    @Test(
        "Two writings of one name are equal whatever their case, accents, ligatures and separators (rniv-rules 7.4.1)",
        arguments: [
            ("D'ARTAGNAN DE L'HERAULT", "d’Artagnan de l’Hérault"), ("PIERRE-ALAIN", "PIERRE  ALAIN"),
            ("ADRUN--ADRTROIS", "ADRUN-ADRTROIS"), ("COEUR", "CŒUR"), ("AEION", "Æion"), ("ZOE", "ZOE\u{301} "),
        ]
    )
    func equal(_ left: String, _ right: String) { #expect(CanonicalName(left) == CanonicalName(right)) }

    @Test(
        "Two names stay two when a letter or the order differs (rniv-rules 7.1)",
        arguments: [("HERMAN", "HERMANN"), ("PIERRE PAUL", "PAUL PIERRE"), ("DEVINCI", "DE VINCI"), ("ORE", "ØRE")]
    )
    func different(_ left: String, _ right: String) { #expect(CanonicalName(left) != CanonicalName(right)) }

    @Test("A name begins another by whole words, and an empty one begins nothing (rniv-rules 3.4.5)")
    func prefix() {
        let list = CanonicalName("JEAN CHRISTOPHE PIERRE")
        #expect(CanonicalName("JEAN-CHRISTOPHE").isPrefix(of: list))
        #expect(!CanonicalName("JEA").isPrefix(of: list))
        #expect(!CanonicalName("JEANNE").isPrefix(of: list))
        #expect(!CanonicalName(" - ").isPrefix(of: list))
    }
}
