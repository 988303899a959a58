internal import Identitovigilance

extension World {
    /// What a gesture stored is what its user was told.
    func check(_ call: DeskCall, _ answer: Answer) async throws {
        let traces = call.stored.filter { $0.act.kind == .tracerRefus }
        let acts = call.stored.filter { $0.act.kind != .tracerRefus }
        var broken: [String] = []
        func promise(_ name: String, _ holds: Bool) { if !holds { broken.append(name) } }
        promise("every act bears its user", call.stored.allSatisfy { $0.auteur == call.auteur })
        promise("a gesture stores its own acts", acts.allSatisfy { call.gesture.kinds.contains($0.act.kind) })
        promise("nothing is repeated by itself", call.exchanges <= call.questions)
        switch answer {
        case .acknowledged(let record):
            report.acknowledged += 1
            let isThere = acts.contains { $0.identity == record.id && $0.version == record.version }
            promise("an acknowledged act is stored", isThere && traces.isEmpty)
            if let state = oracle.state(of: record.id, at: record.version) {
                broken += state.differences(from: record)
            }
        case .refused(let refusal):
            report.refused += 1
            promise("a refused act changes nothing", acts.isEmpty)
            let code = refusal.code.rawValue
            let isTraced = traces.count == 1 && traces.allSatisfy { $0.act == .tracerRefus(call.refusal(code)) }
            promise("a refused attempt is traced once (rniv-rules 8.1)", call.gesture.target == nil || isTraced)
        case .verified(let verification):
            report.acknowledged += acts.count
            promise("a verification of a base leaves no trace of refusal", traces.isEmpty)
            try await check(verification, of: call)
        case .conflict, .failed: promise("a gesture that failed stores nothing", call.stored.isEmpty)
        case .informed: promise("a question stores nothing", call.stored.isEmpty)
        case .nothing: promise("a death tears no act", [acts.count, 0].contains(call.gesture.batch(acts.count)))
        }
        promise("every act is the right of its user", acts.allSatisfy(isRight))
        if case .receiveFlow(_, let person, let kind) = call.gesture {
            let sent = Act.appliquerFlux(kind.reception(of: registry.present[person]))
            promise("a flow is kept as it was sent", acts.allSatisfy { $0.act == sent })
        }
        if case .searchByCard(_, _, let reading) = call.gesture {
            let mayServe = reading == .fresh || call.exchanges == 0
            promise("a card that may not serve asks nothing (CNDA 1.02, 1.03)", mayServe)
        }
        broken += checkVerifications(call)
        violate(broken)
    }

    private func isRight(_ entry: JournalEntry) -> Bool {
        guard let after = oracle.state(of: entry.identity, at: entry.version) else { return false }
        let before = oracle.state(of: entry.identity, at: entry.version - 1)
        return Rights.allow(entry.act, from: before?.statut, to: after.statut, by: entry.auteur)
    }

    /// What every store says is what was stored, and every record is what the acts make it.
    func checkEverything() async throws {
        guard let store = stores.first else { return }
        do {
            for id in oracle.identities {
                let entries = try await store.entries(of: id)
                if entries != oracle.entries[id] { violate(["no acknowledged act is lost"]) }
                guard let record = try IdentityRecord.replaying(entries), let state = oracle.states[id]?.last else {
                    violate(["every identity can be read"])
                    continue
                }
                violate(state.differences(from: record))
                checkAttested(record)
            }
            try await checkHolders(in: store)
            // Each entry was verified as it was stored, and is still the same: the whole is read again now and then.
            if step % 10 == 0 || step == steps, try await store.verifyJournal() != .intact(oracle.head) {
                violate(["the journal verifies"])
            }
            let listed = Set(try await store.identities(after: nil, limit: .max))
            if listed != Set(oracle.identities) { violate(["the store lists every identity"]) }
        } catch let error as StoreError { violate(["every identity can be read (\(error.code.rawValue))"]) }
    }

    /// An INS is one that INSi gave, its traits byte for byte.
    private func checkAttested(_ record: IdentityRecord) {
        guard let ins = record.ins else { return }
        let traits = registry.attested[ins.identifiant] ?? []
        let isAttested = traits.contains { recus in
            let (kept, given) = (ins.traits, recus)
            return kept.nomNaissance == given.nomNaissance && kept.listePrenoms == given.listePrenoms
                && kept.sexe.rawValue == given.sexe && kept.dateNaissance.texte == given.dateNaissance
                && kept.lieuNaissance == given.lieuNaissance
        }
        if !isAttested { violate(["an INS is one that INSi gave"]) }
    }

    private func checkHolders(in store: any IdentityStore) async throws {
        let (holders, broken) = oracle.holders()
        violate(broken)
        for person in registry.present {
            let holder = try await store.holder(of: person.identifiant)
            if holder != holders[person.identifiant] { violate(["the store knows who holds an INS"]) }
        }
    }

    /// Nothing that a log might show names a person.
    func checkSilence(_ value: Any) {
        for text in ["\(value)", String(reflecting: value)] {
            let isLoud = registry.present.contains { person in
                let traits = person.traits
                let given = (traits.listePrenoms ?? "").split(separator: " ").map(String.init)
                let markers = [traits.nomNaissance ?? "", traits.dateNaissance ?? "", person.matricule.texte] + given
                return markers.contains { text.contains($0) }
            }
            if isLoud { violate(["a description names nobody (\(type(of: value)))"]) }
        }
    }
}

extension DeskCall {
    /// The trace that a refusal of this gesture leaves.
    fileprivate func refusal(_ code: String) -> Act.Refus {
        Act.Refus(acteRefuse: gesture.kinds.first ?? .recupererINS, code: code)
    }
}

extension Gesture {
    /// How many acts the gesture stores when it stores any, of so many that were stored.
    fileprivate func batch(_ stored: Int) -> Int {
        switch self {
        case .merge: stored == 0 ? 0 : 2
        case .split: stored == 0 ? 0 : 3
        case .verifyBase: stored
        default: min(stored, 1)
        }
    }
}
