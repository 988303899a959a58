public import Identitovigilance
internal import Testing

extension IdentityDirectoryConformance {
    /// Checks that each field finds a person, whatever the writing, in birth names and names in use (rniv-rules 6.2).
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func eachFieldFinds(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        try await bench.addOthers()
        _ = try await bench.create("anne", try DirectoryBench.anne())
        let born = DirectoryBench.born
        let queries: [(String, IdentityQuery)] = [
            ("birth name", IdentityQuery(nom: "LE GOFF-D'ARC")),
            ("case, accents and separators", IdentityQuery(nom: "lé goff d arc", prenom: "ânne")),
            ("no separators", IdentityQuery(nom: "Legoffdarc")),
            ("first letters of the birth name", IdentityQuery(nom: "leg", dateNaissance: born)),
            ("first letters of both", IdentityQuery(nom: "leg", prenom: "ann")),
            ("one letter and the date", IdentityQuery(nom: "d", dateNaissance: born)),
            ("first letters of a name alone", IdentityQuery(nom: "Dur")),
            ("name in use", IdentityQuery(nom: "Durand", dateNaissance: born)),
            ("two names in use of one", IdentityQuery(nom: "Durand Martin", dateNaissance: born)),
            ("given name in use", IdentityQuery(nom: "durand", prenom: "nina")),
            ("first given name", IdentityQuery(prenom: "anne", dateNaissance: born)),
            ("another of the list", IdentityQuery(nom: "durand", prenom: "Marie-Louise")),
            ("the last of the list", IdentityQuery(prenom: "eleonore", dateNaissance: born)),
            ("given name alone", IdentityQuery(prenom: "Nina")),
            ("date alone", IdentityQuery(dateNaissance: born)),
            ("another name", IdentityQuery(nom: "MERLETTE", prenom: "Anne", dateNaissance: born)),
            ("another given name", IdentityQuery(nom: "Durand", prenom: "SIDONIE", dateNaissance: born)),
            (
                "another date",
                IdentityQuery(
                    nom: "Durand",
                    prenom: "Anne",
                    dateNaissance: CalendarDate(year: 1971, month: 11, day: 2)
                )
            ),
        ]
        for (name, query) in queries {
            let found = try await bench.found(query)
            #expect(found.contains("anne"), "not found by \(name)")
        }
    }

    /// Checks that what a search does not go by, or nobody has, finds nobody.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func whatIsNotAskedFindsNobody(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        try await bench.addOthers()
        _ = try await bench.create("anne", try DirectoryBench.anne())
        let queries: [(String, IdentityQuery)] = [
            ("nothing", IdentityQuery()), ("empty names", IdentityQuery(nom: "", prenom: "")),
            ("punctuation", IdentityQuery(nom: "-", prenom: "'")), ("a sex", IdentityQuery(sexe: .feminin)),
            ("a place", IdentityQuery(lieuNaissance: try LieuNaissance("63220"))),
            ("an unknown name", IdentityQuery(nom: "QUIQUENDONE")),
            ("one of three", IdentityQuery(nom: "MERLETTE", prenom: "SIDONIE", dateNaissance: DirectoryBench.born)),
            ("one of two", IdentityQuery(nom: "MERLETTE", dateNaissance: DirectoryBench.born)),
        ]
        for (name, query) in queries {
            let found = try await bench.found(query)
            #expect(found.isEmpty, "found by \(name)")
        }
    }

    /// Checks that a hit says which fields agree and how, each once, and none that does not.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func hitsSayWhy(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        let anne = try await bench.create("anne", try DirectoryBench.anne())
        let born = DirectoryBench.born
        let cases: [(IdentityQuery, [Concordance])] = [
            (
                IdentityQuery(nom: "durand", prenom: "anne", dateNaissance: born, sexe: .feminin),
                [
                    Concordance(.dateNaissance, .same), Concordance(.nomUtilise, .same), Concordance(.prenoms, .same),
                    Concordance(.sexe, .same),
                ]
            ),
            (
                IdentityQuery(nom: "le g", prenom: "nina", sexe: .masculin, lieuNaissance: try LieuNaissance("63220")),
                [
                    Concordance(.nomNaissance, .prefix), Concordance(.prenomUtilise, .same),
                    Concordance(.lieuNaissance, .same),
                ]
            ),
            (
                IdentityQuery(nom: "Le Goff", dateNaissance: born),
                [Concordance(.dateNaissance, .same), Concordance(.nomNaissance, .part)]
            ),
            (
                IdentityQuery(nom: "Durand", dateNaissance: born, lieuNaissance: .inconnu),
                [Concordance(.dateNaissance, .same), Concordance(.nomUtilise, .same)]
            ),
        ]
        for (query, expected) in cases {
            let hits = try await bench.directory.search(query, limit: 5)
            #expect(hits.map(\.concordances) == [expected], "each field that agrees must be told, and no other")
            #expect(hits.map(\.record) == [anne], "a hit must hold the identity as it is")
        }
    }
}
