import Testing

@testable import IdentityMatching

@Suite("Searching a patient (EXI ID 17, rniv-rules 6.2)")
struct SearchTests {
    private static let entry = PatientEntry(
        reference: "zoe",
        [
            .nomNaissance: "LE GALL-ADRUN", .nomUtilise: "TOURNEBISE", .premierPrenom: "ZOÉ",
            .listePrenoms: "ZOÉ ÉLÉONORE",
            .prenomUtilise: "LÉO", .dateNaissance: "1975-12-03", .sexe: "F", .lieuNaissance: "63220",
            .matricule: "275126322074974", .statut: "QUAL",
        ]
    )

    private static let index: SearchIndex = {
        var index = SearchIndex(Population(seed: 21).entries)
        index.update(entry)
        return index
    }()

    @Test(
        "Each way of asking finds the record first and says how",
        arguments: [
            (SearchQuery(nom: "le gall adrun", prenom: "zoe", dateNaissance: "1975-12-03"), SearchHit.Manner.same),
            (SearchQuery(nom: "Le Gall", dateNaissance: "03/12/1975"), .prefix),
            (SearchQuery(nom: "tournebise", prenom: "ZOE"), .otherName),
            (SearchQuery(nom: "LEG", prenom: "ZOE"), .prefix), (SearchQuery(nom: "TOURNEBIZE", prenom: "LEO"), .near),
            (SearchQuery(nom: "LE GALL ADRUM", dateNaissance: "1975-12-03"), .near),
        ]
    )
    func names(_ query: SearchQuery, _ manner: SearchHit.Manner) {
        let hit = Self.index.search(query).first
        #expect(hit?.reference == "zoe")
        #expect(hit?.reasons.first { $0.field == .nomNaissance }?.manner == manner)
    }

    @Test("The list, the given name in use, an inverted date, a mistyped matricule, exchanged names")
    func others() {
        func first(_ query: SearchQuery) -> String? { Self.index.search(query).first?.reference }
        #expect(first(SearchQuery(nom: "TOURNEBISE", prenom: "ELEONORE")) == "zoe")
        #expect(first(SearchQuery(prenom: "LEO", dateNaissance: "1975-12-03")) == "zoe")
        #expect(first(SearchQuery(nom: "TOURNEBISE", dateNaissance: "1975-03-12")) == "zoe")
        #expect(first(SearchQuery(matricule: "275126322074984")) == "zoe")
        #expect(first(SearchQuery(nom: "ZOE", prenom: "TOURNEBISE")) == "zoe")
        #expect(Self.index.search(SearchQuery()).isEmpty)
        #expect(Self.index.search(SearchQuery(nom: "ZZZZZZ", prenom: "QQQQ")).isEmpty)
    }

    @Test("A date finds every record of that day, ranked, within the limit")
    func exhaustive() {
        let entries = Population(seed: 22, people: 2000).entries
        let index = SearchIndex(entries)
        for entry in entries.prefix(50) {
            let day = entry[.dateNaissance]
            let expected = Set(entries.filter { $0[.dateNaissance] == day }.map(\.reference))
            let hits = index.search(SearchQuery(dateNaissance: day), limit: 2000)
            #expect(Set(hits.filter { $0.score == 100 }.map(\.reference)) == expected)
            #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
        }
        #expect(index.search(SearchQuery(dateNaissance: entries[0][.dateNaissance]), limit: 1).count == 1)
    }

    @Test("An act changes what is found at once; a record taken out is found no more")
    func updates() {
        var index = Self.index
        let count = index.count
        var changed = Self.entry
        changed[.nomUtilise] = "VALDORGE"
        index.update(changed)
        #expect(index.count == count)
        #expect(index.search(SearchQuery(nom: "VALDORGE", prenom: "ZOE")).first?.reference == "zoe")
        #expect(!index.search(SearchQuery(nom: "TOURNEBISE", prenom: "ZOE")).contains { $0.score > 90 })
        index.remove("zoe")
        #expect(index.search(SearchQuery(matricule: "275126322074974")).isEmpty && index.count == count - 1)
    }
}
