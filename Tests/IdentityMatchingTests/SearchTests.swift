import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Searching a patient (EXI ID 17, rniv-rules 6.2)")
struct SearchTests {
    static let entry = PatientEntry(
        reference: "zoe",
        [
            .nomNaissance: "LE GALL-ADRUN", .nomUtilise: "TOURNEBISE", .premierPrenom: "ZOÉ",
            .listePrenoms: "ZOÉ ÉLÉONORE",
            .prenomUtilise: "LÉO", .dateNaissance: "1975-12-03", .sexe: "F", .lieuNaissance: "63220",
            .matricule: "275126322074974", .statut: "QUAL",
        ]
    )

    private static let born = CalendarDate(year: 1975, month: 12, day: 3)
    private static let inverted = CalendarDate(year: 1975, month: 3, day: 12)

    private static let index: SearchIndex = {
        var index = SearchIndex(Population(seed: 21).entries)
        index.update(entry)
        return index
    }()

    @Test(
        "Each way of asking finds the record first and says how",
        arguments: [
            (
                IdentityQuery(nom: "le gall adrun", prenom: "zoe", dateNaissance: born),
                Concordance(.nomNaissance, .same)
            ),
            (IdentityQuery(nom: "Le Ga", dateNaissance: born), Concordance(.nomNaissance, .prefix)),
            (IdentityQuery(nom: "Le Gall", dateNaissance: born), Concordance(.nomNaissance, .part)),
            (IdentityQuery(nom: "adrun", dateNaissance: born), Concordance(.nomNaissance, .part)),
            (IdentityQuery(nom: "gall adrun", dateNaissance: born), Concordance(.nomNaissance, .part)),
            (IdentityQuery(nom: "le gall adrun martin", dateNaissance: born), Concordance(.nomNaissance, .part)),
            (IdentityQuery(nom: "tournebise", prenom: "ZOE"), Concordance(.nomUtilise, .same)),
            (IdentityQuery(nom: "LEG", prenom: "ZOE"), Concordance(.nomNaissance, .prefix)),
            (IdentityQuery(nom: "TOURNEBISE", prenom: "Z"), Concordance(.prenoms, .prefix)),
            (IdentityQuery(nom: "TOURNEBIZE", prenom: "LEO"), Concordance(.nomUtilise, .near)),
            (IdentityQuery(nom: "LE GALL ADRUM", dateNaissance: born), Concordance(.nomNaissance, .near)),
            (IdentityQuery(nom: "TOURNEBISE", prenom: "ELEONORE"), Concordance(.prenoms, .same)),
            (IdentityQuery(prenom: "LEO", dateNaissance: born), Concordance(.prenomUtilise, .same)),
            (IdentityQuery(nom: "TOURNEBISE", dateNaissance: inverted), Concordance(.dateNaissance, .near)),
            (IdentityQuery(nom: "ZOE", prenom: "TOURNEBISE"), Concordance(.prenoms, .exchanged)),
            (IdentityQuery(matricule: try? Matricule("275126322074974")), Concordance(.matricule, .same)),
        ]
    )
    func names(_ query: IdentityQuery, _ concordance: Concordance) {
        let match = Self.index.search(query).first
        #expect(match?.reference == "zoe")
        #expect(match?.concordances.contains(concordance) == true)
    }

    @Test("Nothing asked, or nobody: nothing; of two valid matricules that are near, each is one person's")
    func none() throws {
        #expect(Self.index.search(IdentityQuery()).isEmpty)
        #expect(Self.index.search(IdentityQuery(nom: "ZZZZZZ", prenom: "QQQQ")).isEmpty)
        // The key of 13 characters that differ in one digit: a valid matricule, two digits away.
        let near = try Matricule("2751263220748")
        #expect(Self.index.search(IdentityQuery(matricule: near)).isEmpty)
        var mistyped = SearchIndex()
        mistyped.update(PatientEntry(reference: "faux", [.nomNaissance: "A", .matricule: "275126322074984"]))
        let right = try Matricule("275126322074974")
        #expect(
            mistyped.search(IdentityQuery(matricule: right)).map(\.concordances) == [[Concordance(.matricule, .near)]]
        )
    }

    @Test("A date finds every record of that day, ranked, within the limit")
    func exhaustive() throws {
        let entries = Population(seed: 22, people: 2000).entries
        let index = SearchIndex(entries)
        for entry in entries.prefix(50) {
            let day = try #require(CalendarDate(iso: entry[.dateNaissance]))
            let expected = Set(entries.filter { $0[.dateNaissance] == day.iso }.map(\.reference))
            let hits = index.search(IdentityQuery(dateNaissance: day), limit: 2000)
            #expect(Set(hits.filter { $0.score == 100 }.map(\.reference)) == expected)
            #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
            #expect(index.search(IdentityQuery(dateNaissance: day), limit: 1).count == 1)
            #expect(index.search(IdentityQuery(dateNaissance: day), limit: -1).isEmpty)
        }
    }

    @Test("An act changes what is found at once; a record taken out is found no more")
    func updates() throws {
        var index = Self.index
        let count = index.count
        var changed = Self.entry
        changed[.nomUtilise] = "VALDORGE"
        index.update(changed)
        #expect(index.count == count)
        #expect(index.search(IdentityQuery(nom: "VALDORGE", prenom: "ZOE")).first?.reference == "zoe")
        #expect(!index.search(IdentityQuery(nom: "TOURNEBISE", prenom: "ZOE")).contains { $0.score > 90 })
        index.remove("zoe")
        let matricule = try Matricule("275126322074974")
        #expect(index.search(IdentityQuery(matricule: matricule)).isEmpty && index.count == count - 1)
    }
}
