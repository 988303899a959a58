public import Identitovigilance
internal import Testing

extension IdentityDirectoryConformance {
    /// Checks that an identity that agrees on more of what was asked, or more nearly, comes before, and the limit is kept.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func nearestComesFirst(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        // In the order that neither creation nor identifiers give.
        let people = [
            ("5", "DURANDEAU", "1980-05-17", Sexe.masculin), ("1", "DURAND", "1980-05-17", .feminin),
            ("4", "DURAND", "1971-11-02", .feminin), ("2", "DURAND", "1980-05-17", .masculin),
        ]
        for (id, nom, date, sexe) in people {
            let traits = try IdentityTraits(
                nomNaissance: NomNaissance(nom),
                listePrenoms: ListePrenoms("CAMILLE"),
                dateNaissance: DateNaissance(date),
                sexe: sexe,
                lieuNaissance: LieuNaissance("63220")
            )
            _ = try await bench.create(id, traits)
        }
        let query = IdentityQuery(
            nom: "Durand",
            prenom: "Camille",
            dateNaissance: DirectoryBench.born,
            sexe: .feminin
        )
        let found = try await bench.found(query)
        #expect(
            Array(found.prefix(2)) == ["1", "2"],
            "who agrees on everything must come first, then on all but the sex"
        )
        #expect(Set(found) == ["1", "2", "4", "5"], "all but one field is enough")
        for limit in [0, 1, 3] {
            let few = try await bench.found(query, limit: limit)
            #expect(few == Array(found.prefix(limit)), "a limit must keep the likeliest, in their order")
        }
        #expect(try await bench.found(query, limit: -1).isEmpty, "a limit below zero must give nothing")
    }

    /// Checks that two searches of one base give one answer, and that no identity comes twice.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func sameSearchGivesTheSame(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        for number in 0..<40 { _ = try await bench.create("\(number * 7 % 40)", try DirectoryBench.anne()) }
        let query = IdentityQuery(nom: "Durand", prenom: "Anne", dateNaissance: DirectoryBench.born)
        let first = try await bench.found(query)
        #expect(first.count == 40 && Set(first).count == 40, "every identity must come, and once")
        for _ in 0..<3 { #expect(try await bench.found(query) == first, "the order must not change") }
    }
}
