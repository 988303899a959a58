internal import INSiSimulator
public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    /// Checks that what `append` returns is what was given, and what `entries(of:)` reads.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func appendReturnsWhatIsReadBack(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        let drafts = [try Sample.creation(), try Sample.retrieval(), Sample.control("CN")]
        let appended = try await store.append(drafts, to: identity, expecting: 0)
        let read = try await store.entries(of: identity)
        #expect(read == appended, "what is read must be what append returned")
        #expect(
            read.map { JournalDraft(auteur: $0.auteur, instant: $0.instant, act: $0.act) } == drafts,
            "author, instant and act must be those that were given"
        )
        #expect(read.map(\.identity) == [identity, identity, identity], "entries must bear their identity")
        #expect(read.map(\.version) == [1, 2, 3], "versions must count from 1")
    }

    /// Checks that entries come oldest first, whatever was written between them.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func entriesKeepTheirOrder(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let (first, second) = (IdentityID("b"), IdentityID("a"))
        for version in 0..<12 {
            _ = try await store.append([Sample.control("b\(version)")], to: first, expecting: version)
            _ = try await store.append([Sample.control("a\(version)")], to: second, expecting: version)
        }
        let read = try await store.entries(of: first)
        #expect(Sample.marks(read) == (0..<12).map { "b\($0)" }, "entries must be oldest first")
        #expect(read.map(\.version) == Array(1...12), "versions must grow by one")
    }

    /// Checks that an identity that does not exist has no entry, and that reading does not create it.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func unknownIdentityHasNoEntry(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        #expect(try await store.entries(of: IdentityID("id-1")).isEmpty, "an empty store must have no entry")
        _ = try await store.append([Sample.creation()], to: IdentityID("id-1"), expecting: 0)
        for other in ["id-2", "ID-1", "id-1 ", "id-", ""] {
            #expect(try await store.entries(of: IdentityID(other)).isEmpty, "another identity must have no entry")
        }
        let all = try await store.identities(after: nil, limit: 10)
        #expect(all == [IdentityID("id-1")], "reading an identity must not create it")
    }

    /// Checks that identities read together have the entries that each has alone, in the order that was asked.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func entriesOfEachAreThoseOfOne(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        #expect(try await store.entries(ofEach: []).isEmpty, "no identity must have no entries")
        let (first, second, unknown) = (IdentityID("a"), IdentityID("b"), IdentityID("c"))
        for version in 0..<3 {
            _ = try await store.append([Sample.control("a\(version)")], to: first, expecting: version)
            _ = try await store.append([Sample.control("b\(version)")], to: second, expecting: version)
        }
        let asked = [second, unknown, first, second]
        let read = try await store.entries(ofEach: asked)
        var alone: [[JournalEntry]] = []
        for identity in asked { alone.append(try await store.entries(of: identity)) }
        #expect(read == alone, "each identity must have its own entries, in the order that was asked")
        #expect(read.map(\.count) == [3, 0, 3, 3], "an identity that does not exist must have none")
    }

    /// Checks that every text comes back with the bytes it was given with.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func textsAreKeptByteForByte(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        for (index, text) in Sample.oddTexts.enumerated() {
            let identity = IdentityID("\(index) \(text)")
            let draft = JournalDraft(auteur: Auteur(text), instant: Sample.start, act: try act(holding: text))
            let appended = try await store.append([draft], to: identity, expecting: 0)
            let read = try await store.entries(of: identity)
            // The digest covers the bytes of every text; `==` of Swift holds two writings of one accent for equal.
            let expected = appended.map { entry in
                JournalEntry(
                    sequence: entry.sequence,
                    identity: identity,
                    version: 1,
                    draft: draft,
                    previous: entry.previous,
                    digest: nil
                ).digest
            }
            #expect(read.map(\.digest) == expected, "text \(index) must be stored as it was given")
            #expect(read.map(\.isSound) == [true], "text \(index) must come back byte for byte")
        }
        let listed = try await store.identities(after: nil, limit: Sample.oddTexts.count).map { Array($0.texte.utf8) }
        let given = Sample.oddTexts.enumerated().map { Array("\($0) \($1)".utf8) }
        #expect(Set(listed) == Set(given), "identifiers must be listed byte for byte")
    }

    private static func act(holding text: String) throws -> Act {
        let person = FictionalPerson.herman
        let traits = TraitsRecus(
            nomNaissance: text,
            prenom: text,
            listePrenoms: text,
            sexe: text,
            dateNaissance: text,
            lieuNaissance: text
        )
        let former = MatriculeHistorique(matricule: text, oid: text, dateDebut: text, dateFin: text)
        let found = PersonneTrouvee(
            matricule: try Matricule(person.matricule),
            nature: .nir,
            traits: traits,
            historique: person.historique + [former]
        )
        return .recupererINS(Act.Recuperation(personne: found, canal: .carteVitale, accepte: true))
    }
}
