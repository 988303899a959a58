internal import INSi
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// The main job as a story: a patient from typed traits to a qualified identity, and the journal read back.
struct QualifyStory {
    let transport: any INSiTransport
    let emetteur: String
    let logiciel: LogicielLPS
    let storePath: String
    let printer: StoryPrinter

    private let author = Auteur("identito")

    /// Plays the story.
    ///
    /// - Throws: The refusal or error that ended it.
    func play() async throws {
        let store = try SQLiteIdentityStore(path: storePath)
        let client = INSiClient(
            transport: TracingTransport(transport, to: store),
            encoder: try RequestEncoder(logiciel: logiciel, emetteur: emetteur)
        )
        let desk = VigilanceDesk(store: store, service: client)
        let typed = try traits()
        let created = try await desk.create(typed, after: desk.searchPrior(for: typed), by: author).get()
        try printer.step("Création", status: created.statut.libelle, details: Self.lines(created.traits))

        guard case .found(let proposal) = try await desk.searchINSi(for: created.id, by: author) else {
            throw InputError(.entreeInvalide, detail: "INSi n'a pas trouvé la personne fictive de la démonstration")
        }
        let differences = proposal.comparison.ecarts.map { "\($0.champ.libelle) : \($0.motif.libelle)" }
        try printer.step(
            "Réponse d'INSi, comparaison \(proposal.comparison.classe.rawValue)",
            details: differences
        )
        let retrieved = try await desk.decide(proposal, accepting: true, by: author).get()
        try printer.step("Réponse acceptée", status: retrieved.statut.libelle, details: Self.lines(retrieved.traits))
        let qualified = try await desk.controlDocument(.carteNationaleIdentite, for: created.id, by: author).get()
        try printer.step("Carte nationale d'identité contrôlée", status: qualified.statut.libelle)
        // Closed, and not only let go: what follows may end the process before the file holds everything without its `-wal`.
        try await store.close()
        try await readBack(created.id)
    }

    /// What a patient's card would give, typed as people type.
    private func traits() throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance("d’Artagnan de l’Hérault"),
            listePrenoms: ListePrenoms("Pierre-Alain"),
            dateNaissance: DateNaissance("2001-06-17"),
            sexe: .masculin,
            lieuNaissance: LieuNaissance("63220")
        )
    }

    private func readBack(_ id: IdentityID) async throws {
        let reopened = try SQLiteIdentityStore(path: storePath)
        let record = try await reopened.record(of: id)
        let entries = try await reopened.entries(of: id)
        let lines = entries.map { "\($0.instant.iso)  \($0.auteur.identifiant)  \($0.libelle)" }
        guard case .intact = try await reopened.verifyJournal() else { throw StoreError(.stockageEndommage) }
        try await reopened.close()
        try printer.step("Journal relu et vérifié", status: record?.statut.libelle, details: lines)
    }

    private static func lines(_ traits: CurrentTraits) -> [String] {
        [
            "\(traits.nomNaissance) \(traits.listePrenoms)",
            "\(traits.sexe.rawValue), \(traits.dateNaissance.texte), lieu \(traits.lieuNaissance)",
        ]
    }
}
