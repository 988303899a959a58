import Identitovigilance
import Testing

@Suite("Evidence catalogue")
struct EvidenceCatalogueTests {
    static let catalogue = EvidenceCatalogue.standard
    static let high = ["CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC", "AC", "ANCV", "LECV"]
    static let conditional = ["AN", "LE", "LEP"]
    static let low = ["CC", "CE", "CM", "PC"]

    @Test("Every code of PAM and FR Core is there once, with a name of its own (rniv-rules 5.3)")
    func codes() {
        let codes = Self.catalogue.rows.map(\.piece.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes) == Set(Self.high + ["DC"] + Self.conditional + Self.low))
        #expect(Set(Self.catalogue.rows.map(\.libelle)).count == codes.count)
        #expect(!Self.catalogue.rows.contains { $0.libelle.isEmpty })
    }

    @Test("A high-confidence device validates by itself, at any age (rniv-rules 5.1, 5.3.1)", arguments: high)
    func highByItself(_ code: String) {
        #expect(Self.accepts(code, nil, minor: false) && Self.accepts(code, nil, minor: true))
    }

    @Test("The circulation document of a foreign minor validates a minor alone (rniv-rules 5.2, 5.3.1)")
    func circulationDocument() {
        #expect(Self.accepts("DC", nil, minor: true) && !Self.accepts("DC", nil, minor: false))
    }

    @Test(
        "A birth act or a family booklet counts only for a minor, with the parent's document (rniv-rules 5.2, 5.2.1)",
        arguments: conditional
    )
    func pairs(_ code: String) {
        for parent in ["CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC"] {
            #expect(Self.accepts(code, parent, minor: true))
            #expect(!Self.accepts(code, parent, minor: false))
        }
        for other in [nil, "AN", "LE", "PC", "CM", "XX", ""] { #expect(!Self.accepts(code, other, minor: true)) }
    }

    @Test(
        "A card of low confidence proves nothing, alone or in a pair (rniv-rules 5.2.2, 5.3.1)",
        arguments: low + ["XX", "", "cn"]
    )
    func lowNever(_ code: String) {
        for seconde in [nil, "CN", "PA"] {
            #expect(!Self.accepts(code, seconde, minor: false) && !Self.accepts(code, seconde, minor: true))
        }
    }

    private static func accepts(_ code: String, _ seconde: String?, minor: Bool) -> Bool {
        catalogue.isHighConfidence(
            Act.Controle(
                piece: PieceIdentite(rawValue: code),
                seconde: seconde.map { PieceIdentite(rawValue: $0) }
            ),
            isMinor: minor
        )
    }
}
