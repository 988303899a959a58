@testable import Identitovigilance
import Testing

@Suite("Canonical bytes of acts")
struct CanonicalBytesTests {
    private static func bytes(_ value: some Encodable) throws -> String {
        String(decoding: try CanonicalBytes.encode(value), as: UTF8.self)
    }

    @Test("The bytes are every leaf with its path and type, lengths first (CanonicalBytes)")
    func golden() throws {
        let expected = "4:acte0:4:text14:controlerPiece5:piece0:4:text2:AN7:seconde0:4:text2:CN"
        #expect(try Self.bytes(Scenario.control("AN", with: "CN")) == expected)
    }

    @Test("Acts that differ in any part have different bytes, and equal acts the same (CanonicalBytes)")
    func different() throws {
        let person = Person.dominique
        let former = MatriculeHistorique(matricule: "281036322045610", oid: "1.2.250.1.213.1.4.8")
        let dated = MatriculeHistorique(matricule: "281036322045610", oid: "1.2.250.1.213.1.4.8", dateFin: "2019-02-28")
        let changed: [Person] = [
            person, person.with { $0.nom = "ADRUN" }, person.with { $0.prenoms = "DOMINIQUE ZOE" },
            person.with { $0.sexe = "M" }, person.with { $0.date = "1997-02-27" }, person.with { $0.lieu = "63220" },
            person.with { $0.matricule = "160012B02077713" }, person.with { $0.nature = .nia },
            person.with { $0.historique = [former] }, person.with { $0.historique = [former, former] },
            person.with { $0.historique = [former, dated] }, person.with { $0.historique = [dated, former] },
            person.with { $0.lieu = nil }, person.with { $0.nom = "" },
        ]
        let creations = changed.prefix(6).map { person in try? Scenario.creation(person) }.compactMap(\.self)
        let decisions = try changed.map { try Scenario.decision($0) }
        let others = try [
            Scenario.decision(accepted: false),
            .recupererINS(Act.Recuperation(personne: person.found(), canal: .carteVitale, accepte: true)),
            .creer(Act.Creation(traits: person.traits(), canal: .carteVitale)), Scenario.control(),
            Scenario.control("PA"),
            Scenario.control("CN", with: "PA"),
        ]
        let acts = creations + decisions + others
        #expect(creations.count == 6)
        #expect(try Set(acts.map { try Self.bytes($0) }).count == acts.count)
        #expect(try acts.map { try Self.bytes($0) } == acts.map { try Self.bytes($0) })
    }

    @Test("Text that only looks the same has its own bytes: a decomposed accent, a partly known date (EXI REC 07)")
    func lookalikes() throws {
        let composed = try Scenario.decision(Person.dominique.with { $0.nom = "ADRTRO\u{CE}S" })
        let decomposed = try Scenario.decision(Person.dominique.with { $0.nom = "ADRTROI\u{302}S" })
        #expect(try CanonicalBytes.encode(composed) != CanonicalBytes.encode(decomposed))
        let partial = DateNaissance.interpretee(try PartialDate(year: 1997, month: 2))
        #expect(try CanonicalBytes.encode(partial) != CanonicalBytes.encode(DateNaissance("1997-02-01")))
    }

    @Test("A length can't be mistaken for a text: moving a letter from one value to the next changes the bytes")
    func borders() throws {
        let left = MatriculeHistorique(matricule: "12", oid: "3")
        let right = MatriculeHistorique(matricule: "1", oid: "23")
        #expect(try CanonicalBytes.encode(left) != CanonicalBytes.encode(right))
        // The same bytes, were it not for the lengths.
        let forged = MatriculeHistorique(matricule: "1:oid::text:2", oid: "3")
        let honest = MatriculeHistorique(matricule: "1", oid: "2:oid::text:3")
        #expect(try CanonicalBytes.encode(forged) != CanonicalBytes.encode(honest))
    }

    @Test("The order of keys says nothing, the type of a value does (CanonicalBytes)")
    func orderAndType() throws {
        #expect(try CanonicalBytes.encode(["a": 1, "b": 2]) == CanonicalBytes.encode(["b": 2, "a": 1]))
        #expect(try CanonicalBytes.encode(["a": "1"]) != CanonicalBytes.encode(["a": 1]))
        #expect(try CanonicalBytes.encode(["a": true]) != CanonicalBytes.encode(["a": "true"]))
        #expect(try CanonicalBytes.encode([String?.none]) != CanonicalBytes.encode([""]))
        #expect(throws: EncodingError.self) { try CanonicalBytes.encode(["a": 1.5]) }
    }
}
