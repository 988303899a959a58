internal import INSiSimulator
internal import Identitovigilance

/// A directory under check, with the identities that the checks store.
struct DirectoryBench {
    let store: any IdentityStore
    let directory: any IdentityDirectory

    init(_ makeDirectory: IdentityDirectoryConformance.DirectoryFactory) async throws {
        (store, directory) = try await makeDirectory()
    }

    static let auteur = Auteur("conformité")
    static let born = CalendarDate(year: 1980, month: 5, day: 17)

    /// A person with everything that a search looks in.
    static func anne(nomUtilise: String = "DURAND") throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance("LE GOFF-D'ARC"),
            listePrenoms: ListePrenoms("ANNE MARIE-LOUISE ÉLÉONORE"),
            dateNaissance: DateNaissance("1980-05-17"),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("63220"),
            nomUtilise: NomUtilise(nomUtilise),
            prenomUtilise: PrenomUtilise("NINA")
        )
    }

    /// Stores identities that no check looks for.
    func addOthers() async throws {
        for (number, person) in FictionalPerson.all.enumerated() {
            _ = try await create("autre-\(number)", try person.traits())
        }
    }

    func create(_ id: String, _ traits: IdentityTraits) async throws -> IdentityRecord {
        let act = Act.creer(Act.Creation(traits: traits, canal: .saisieManuelle))
        let record = try IdentityRecord.creating(IdentityID(id), by: act, at: Sample.start).get()
        try await append([(act, nil, record)])
        return record
    }

    func apply(_ act: Act, to record: IdentityRecord) async throws -> IdentityRecord {
        let next = try record.applying(act, at: Sample.start).get()
        try await append([(act, record, next)])
        return next
    }

    func merge(_ ending: IdentityRecord, into staying: IdentityRecord) async throws {
        let motif = try Motif("doublon")
        let kept = Act.fusionner(Act.Fusion(avec: ending, motif: motif))
        let closed = Act.cloreParFusion(Act.Fusion(avec: staying, motif: motif))
        let (after, end) = (
            try staying.applying(kept, at: Sample.start).get(), try ending.applying(closed, at: Sample.start).get()
        )
        try await append([(kept, staying, after), (closed, ending, end)])
    }

    private func append(_ steps: [(act: Act, before: IdentityRecord?, after: IdentityRecord)]) async throws {
        let batches = steps.map { step in
            let draft = JournalDraft(auteur: Self.auteur, instant: Sample.start, act: step.act)
            return JournalBatch([draft], from: step.before, to: step.after)
        }
        _ = try await store.append(batches)
    }

    func found(_ query: IdentityQuery, limit: Int = 50) async throws -> [String] {
        try await directory.search(query, limit: limit).map(\.record.id.texte)
    }
}
