internal import INSi
internal import Identitovigilance

extension World {
    /// Calls the desk as a screen would.
    func carryOut(_ gesture: Gesture, by auteur: Auteur, in process: SimulatedProcess) async throws -> Answer {
        let service = try service(of: process)
        let desk = desk(of: process, service)
        let motif = try Motif("simulation")
        switch gesture {
        case .create(let person, let entry, let dismissing):
            let traits = try entry.traits(of: registry.present[person].traits)
            let search = try await desk.searchPrior(for: traits)
            checkSilence(search)
            return answer(try await desk.create(traits, after: dismissing ? search.dismissed : search, by: auteur))
        case .createFromApp(let person):
            let personne = registry.present[person]
            let search = try await desk.searchPrior(for: personne).dismissed
            return answer(try await desk.createFromAppliCarteVitale(personne, after: search, by: auteur))
        case .search(let id):
            return remember(try await plants.search(desk, service, id, auteur), at: process.station)
        case .searchByCard(let id, let person, let reading):
            let persons = registry.present
            let other = persons[(person + 1) % persons.count]
            let search = try reading.search(for: persons[person], other: other, at: clock.now())
            return remember(try await plants.searchByCard(desk, service, id, search, auteur), at: process.station)
        case .decide(let proposal, let accepting):
            proposals[process.station].removeAll { $0 == proposal }
            return answer(try await desk.decide(proposal, accepting: accepting, by: auteur))
        case .importFromApp(let id, let person):
            return answer(try await desk.importAppliCarteVitale(registry.present[person], for: id, by: auteur))
        case .control(let id, let piece): return answer(try await desk.controlDocument(piece, for: id, by: auteur))
        case .withdrawControl(let id):
            return answer(try await desk.withdrawControl(for: id, because: motif, by: auteur))
        case .withdrawINS(let id): return answer(try await desk.withdrawINS(of: id, because: motif, by: auteur))
        case .verify(let id): return answer(try await desk.verifyINS(of: id, by: auteur))
        case .addAttribute(let id, let attribut, let confirming):
            return answer(
                try await desk.addAttribute(attribut, to: id, because: motif, confirming: confirming, by: auteur)
            )
        case .removeAttribute(let id, let attribut):
            return answer(try await desk.removeAttribute(attribut, from: id, because: motif, by: auteur))
        case .changeTraits(let id, let person, let entry, let confirming):
            let traits = try entry.traits(of: registry.present[person].traits)
            return answer(try await desk.changeTraits(of: id, to: traits, confirming: confirming, by: auteur))
        case .rename(let id):
            return answer(try await desk.changeNamesInUse(of: id, to: NomUtilise("USUEL"), nil, by: auteur))
        case .receive(let id, let person):
            let received = Act.Reception(canal: .datamatrix, traits: registry.present[person].traits)
            return answer(try await desk.receive(received, for: id, by: auteur))
        case .share(let id): return try await share(id, by: auteur, through: desk, in: process)
        case .merge(let id, let other): return answer(try await desk.merge(id, into: other, because: motif, by: auteur))
        case .split(let id, let person):
            let traits = try TypedEntry.right.traits(of: registry.present[person].traits)
            return answer(try await desk.split(id, givingTo: traits, because: motif, by: auteur))
        case .receiveFlow(let id, let person, let kind):
            let flow = plants.flow(kind.reception(of: registry.present[person]))
            return answer(try await consumer(of: process).apply(flow, to: id, by: auteur))
        case .verifyBase: return try await verifyBase(by: auteur, through: desk, service, in: process)
        case .purge(let id): return answer(try await desk.notePurge(of: .carteNationaleIdentite, for: id, by: auteur))
        }
    }

    private func service(of process: SimulatedProcess) throws -> any INSService {
        let client = INSiClient(transport: process, encoder: try encoder(), clock: clock, identifiers: fate)
        return NotedService(process: process, next: plants.service(client))
    }

    func encoder() throws -> RequestEncoder {
        let logiciel = try LogicielLPS(idam: "SIMULATION", nom: "Simulation", version: "1", instance: "simulation")
        return try RequestEncoder(
            logiciel: logiciel,
            emetteur: "10B0000000",
            provisional: [.verification, .deposit]
        )
    }

    private func consumer(of process: SimulatedProcess) -> ConsumerDesk {
        ConsumerDesk(store: process, authorizer: Rights.authorizer, clock: clock, identifiers: fate)
    }

    private func desk(of process: SimulatedProcess, _ service: any INSService) -> VigilanceDesk {
        var desk = VigilanceDesk(
            store: process,
            service: service,
            authorizer: Rights.authorizer,
            clock: clock,
            identifiers: fate
        )
        desk.rules = plants.rules
        return desk
    }

    private func answer(_ outcome: ActOutcome) -> Answer {
        checkSilence(outcome)
        switch outcome {
        case .accepted(let record): return .acknowledged(record)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    private func answer(_ outcome: VerificationOutcome) -> Answer {
        checkSilence(outcome)
        switch outcome {
        case .verified(_, let record): return .acknowledged(record)
        case .unknown: return .informed
        case .refused(let refusal): return .refused(refusal)
        }
    }

    private func remember(_ outcome: SearchOutcome, at station: Int) -> Answer {
        checkSilence(outcome)
        switch outcome {
        case .found(let proposal):
            proposals[station].append(proposal)
            return .informed
        case .notFound: return .informed
        case .refused(let refusal): return .refused(refusal)
        }
    }

    /// What leaves is what the identity held when the transmission was stored.
    private func share(
        _ id: IdentityID,
        by auteur: Auteur,
        through desk: VigilanceDesk,
        in process: SimulatedProcess
    ) async throws -> Answer {
        let qualified = try await desk.share(id, with: "confrere", as: "FHIR", by: auteur)
        checkSilence(qualified)
        guard let entry = calls[process.station]?.stored.last(where: { $0.act.kind == .transmettreINS }),
            let record = try IdentityRecord.replaying(
                (oracle.entries[id] ?? []).filter { $0.version <= entry.version }
            )
        else { return .failed("unknown") }
        if QualifiedIdentity(record) != qualified { violate(["what leaves is the INS that the identity holds"]) }
        return .acknowledged(record)
    }
}
