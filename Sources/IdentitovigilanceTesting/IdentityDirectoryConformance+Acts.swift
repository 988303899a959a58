internal import INSiSimulator
public import Identitovigilance
internal import Testing

extension IdentityDirectoryConformance {
    /// Checks that an act is seen by the next search, and that what it replaced finds no more.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func acknowledgedActsAreSeen(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        try await bench.addOthers()
        let before = IdentityQuery(nom: "Durand", prenom: "Nina")
        #expect(try await bench.found(before).isEmpty, "an identity must not be found before it is created")
        let created = try await bench.create("anne", try DirectoryBench.anne())
        #expect(try await bench.found(before) == ["anne"], "an identity must be found once it is created")
        let names = Act.ModificationTraits(
            traits: try DirectoryBench.anne(nomUtilise: "VALDORGE"),
            droitTraitsStricts: true,
            confirme: true
        )
        let renamed = try await bench.apply(.modifierTraits(names), to: created)
        let hits = try await bench.directory.search(IdentityQuery(nom: "Valdorge", prenom: "Nina"), limit: 5)
        #expect(hits.map(\.record) == [renamed], "a new name in use must be found, in the identity as it is now")
        #expect(try await bench.found(before).isEmpty, "the former name in use must find no more")
    }

    /// Checks that a matricule finds its holder, once it was withdrawn too (rniv-rules 6.2.4).
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func everyMatriculeFinds(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        let found = try FictionalPerson.adrun.personneTrouvee()
        let query = IdentityQuery(matricule: found.matricule)
        let created = try await bench.create("zoé", try FictionalPerson.adrun.traits())
        #expect(try await bench.found(query).isEmpty, "a matricule that nobody holds must find nobody")
        let retrieval = Act.Recuperation(personne: found, canal: .traits, accepte: true)
        let retrieved = try await bench.apply(.recupererINS(retrieval), to: created)
        let hits = try await bench.directory.search(query, limit: 5)
        #expect(hits.map(\.record) == [retrieved], "a matricule must find its holder")
        #expect(hits.first?.concordances == [Concordance(.matricule, .same)], "a hit must say why")
        _ = try await bench.apply(.retirerINS(Act.RetraitINS(motif: try Motif("erreur"))), to: retrieved)
        #expect(try await bench.found(query) == ["zoé"], "a matricule that was withdrawn must still find")
    }

    /// Checks that an identity that was merged into another is found no more.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory.
    /// - Throws: What the store or the directory throws where it should not.
    public static func closedIdentitiesAreLeftOut(_ makeDirectory: DirectoryFactory) async throws {
        let bench = try await DirectoryBench(makeDirectory)
        let (first, second) = (
            try await bench.create("a", try DirectoryBench.anne()),
            try await bench.create("b", try DirectoryBench.anne())
        )
        let query = IdentityQuery(nom: "Durand", dateNaissance: DirectoryBench.born)
        #expect(Set(try await bench.found(query)) == ["a", "b"], "two records of one person must both be found")
        try await bench.merge(first, into: second)
        #expect(try await bench.found(query) == ["b"], "a closed identity must be left out")
    }
}
