import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("The fictional persons")
struct FictionalPersonTests {
    /// The identifiers of insi-protocol 16: matricule with key, birth name, given names returned, place returned.
    private static let expected = [
        "181016322075140 ADRDEUX|LAURENT|63220", "297022A02077878 ADRTROIS|DOMINIQUE|2A020",
        "275126322074974 ADRUN|ZOE|63220", "101066322075460 D'ARTAGNAN DE L'HERAULT|PIERRE-ALAIN GUNTHER|63220",
        "160012B02077713 ADRTROIS|TOUSSAINT|2B020", "109076322083489 ECETINSI|PIERRE-ALAIN MURIEL FLORIANT|63220",
        "109076322088835 PROVISOIRE|MATRICULE|63220", "114026322083356 DE VINCI|LEONARDO PIERO|63220",
        "236066322083656 TCHITCHI|CATARINA BELLA|63220", "180032B02040123 CORSE|ANTHONY|2B020",
        "181036322045676 HERMAN|GATIEN|63220", "277076322082910 NESSI|NATHALIE|63220",
        "110086322083060 NESSI|MICHELANGELO ANTHONY|63220",
    ]

    @Test("Each person of the test book is there, with one homonym of ours (insi-protocol 16)")
    func testBook() {
        let found = FictionalPerson.all.map {
            "\($0.matricule) \($0.nomNaissance)|\($0.listePrenoms)|\($0.lieuNaissance)"
        }
        #expect(Set(Self.expected).subtracting(found) == [])
        #expect(Set(found).subtracting(Self.expected) == ["114022133100150 DE VINCI|LEONARDO|21331"])
        #expect(found.count == 14)
    }

    @Test("Each active key is right, and PROVISOIRE alone has a NIA (15.2, 16)", arguments: FictionalPerson.all)
    func activeKey(_ person: FictionalPerson) throws {
        let found = try person.personneTrouvee()
        #expect(found.matricule.texte == person.matricule)
        #expect(found.nature == (person.nomNaissance == "PROVISOIRE" ? .nia : .nir))
        #expect(found.traits.sexe == (["1", "3"].contains(person.matricule.prefix(1)) ? "M" : "F"))
        _ = try person.traits()
    }

    @Test("Former matricules are those of the test book; the second of HERMAN alone has a wrong key (15.2)")
    func formerKeys() {
        let former = FictionalPerson.all.flatMap { person in
            person.historique.map { "\(person.nomNaissance) \($0.matricule) \($0.cleValide)" }
        }
        #expect(
            former == [
                "ECETINSI 209076322083439 true", "ECETINSI 209066322012355 true", "CORSE 180032B02040123 true",
                "HERMAN 181036322045676 true", "HERMAN 281036322045610 false",
            ]
        )
    }

    @Test("The standard population has every one of them, in order")
    func population() throws {
        let persons = try FictionalPerson.all.map { try $0.personneTrouvee() }
        #expect(Population.standard.personnes == persons)
    }
}
