internal import INSiSimulator
internal import Identitovigilance

/// A user at a reception desk, who takes in one patient after the other without a pause.
struct LoadUser {
    let desk: VigilanceDesk
    let practice: StudyPractice
    let board: LoadBoard
    let auteur: Auteur
    var random: SplitMix64

    private let clock = ContinuousClock()

    init(
        _ number: Int,
        desk: VigilanceDesk,
        practice: StudyPractice,
        board: LoadBoard
    ) {
        self.desk = desk
        self.practice = practice
        self.board = board
        auteur = Auteur("utilisateur-\(number)")
        random = SplitMix64(state: UInt64(number))
    }

    /// Takes in patients until it is time.
    mutating func work(until end: ContinuousClock.Instant) async {
        while clock.now < end {
            guard let patient = practice.patients.randomElement(using: &random) else { return }
            await receive(patient, readsHistory: Int.random(in: 0..<10, using: &random) == 0)
        }
    }

    /// From the search of known identities to a shared identity: what is done already is not done again.
    private func receive(_ patient: StudyPatient, readsHistory: Bool) async {
        guard var record = await identity(of: patient) else { return }
        if record.ins == nil, let retrieved = await retrieve(record) { record = retrieved }
        if record.controles.isEmpty, let controlled = await control(record) { record = controlled }
        if record.transmissible {
            let id = record.id
            _ = await timed(.share) { try await desk.share(id, with: "confrere", as: "FHIR", by: auteur) }
        }
        if readsHistory {
            let id = record.id
            _ = await timed(.history) { try await desk.history(id) }
        }
    }

    private func identity(of patient: StudyPatient) async -> IdentityRecord? {
        let traits = patient.recorded
        guard let search = await timed(.search, { try await desk.searchPrior(for: traits) }) else { return nil }
        if let known = search.hits.first(where: { $0.record.traitsSaisis == traits }) {
            return await timed(.read) { try await desk.record(known.record.id) } ?? nil
        }
        return await timed(.create) { try await desk.create(traits, after: search.dismissed, by: auteur).get() }
    }

    private func retrieve(_ record: IdentityRecord) async -> IdentityRecord? {
        let outcome = await timed(.retrieve) { try await desk.searchINSi(for: record.id, by: auteur) }
        guard case .found(let proposal) = outcome, proposal.isAcceptable else { return nil }
        return await timed(.decide) { try await desk.decide(proposal, accepting: true, by: auteur).get() }
    }

    private func control(_ record: IdentityRecord) async -> IdentityRecord? {
        await timed(.control) {
            try await desk.controlDocument(.carteNationaleIdentite, for: record.id, by: auteur).get()
        }
    }

    /// A refusal, and another user who was faster, are results; anything else that is thrown is an error.
    private func timed<Value>(_ gesture: LoadGesture, _ act: () async throws -> Value) async -> Value? {
        let start = clock.now
        do {
            let value = try await act()
            board.note(gesture, took: clock.now - start, .done)
            return value
        } catch {
            board.note(gesture, took: clock.now - start, Self.result(of: error))
            return nil
        }
    }

    private static func result(of error: any Error) -> LoadResult {
        switch error {
        case is ActRefusal: .refused
        case let error as any VigilanceError where error.code == .conflitVersion: .conflict
        case let error as any VigilanceError: .failed(error.code.rawValue)
        default: .failed("inattendue")
        }
    }
}
