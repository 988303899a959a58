internal import INSi
internal import INSiSimulator
internal import Identitovigilance

extension World {
    /// Runs the job that is not at its end, or a new one.
    func verifyBase(
        by auteur: Auteur,
        through desk: VigilanceDesk,
        _ service: any INSService,
        in process: SimulatedProcess
    ) async throws -> Answer {
        guard case .verifyBase(let byDeposit) = calls[process.station]?.gesture else { return .failed("unknown") }
        if job == nil {
            clock.advance(milliseconds: 1)
            job = BulkJob(startedAt: clock.now(), byDeposit: byDeposit)
        }
        guard let begun = job else { return .failed("unknown") }
        job?.runs += 1
        if begun.runs > 0 { count("a job is run again") }
        let method: any BulkVerificationMethod =
            try byDeposit ? deposit(in: process) : UnitVerifications(service: service, pace: Self.pace)
        let start = begun.runs == 0 ? begun.startedAt : plants.jobStart(begun.startedAt, clock.now())
        let verification = BulkVerification(
            desk: desk,
            startedAt: start,
            by: auteur,
            through: plants.method(method)
        )
        let report = try await verification.run()
        // What a run has to say when its last effect killed it is said to nobody.
        guard isAlive(process) else { throw StoreError(.processusMort) }
        return .verified(report)
    }

    private static var pace: BulkVerification.Pace {
        var pace = BulkVerification.Pace()
        pace.interval = .zero
        pace.failuresBeforeStop = 3
        return pace
    }

    private func deposit(in process: SimulatedProcess) throws -> DepositThenCollect {
        let client = INSiDepositClient(transport: process, encoder: try encoder(), clock: clock, identifiers: fate)
        var rhythm = DepositThenCollect.Rhythm()
        (rhythm.size, rhythm.interval, rhythm.collections) = (2, .zero, 3)
        return DepositThenCollect(
            service: NotedDepositService(process: process, next: plants.deposits(client)),
            store: process,
            identifiers: fate,
            rhythm: rhythm
        )
    }

    // MARK: Ports

    func receipts(of process: SimulatedProcess) throws(StoreError) -> any VerificationDepositStore {
        guard isAlive(process) else { throw StoreError(.processusMort) }
        return receipts[process.station]
    }

    func openDeposit(_ deposit: VerificationDeposit, by process: SimulatedProcess) async throws(StoreError) {
        guard await boundary(process, "before a receipt") else { throw StoreError(.processusMort) }
        try await receipts(of: process).openDeposit(deposit)
        guard await boundary(process, "after a receipt") else { throw StoreError(.processusMort) }
    }

    func closeDeposit(_ identifier: String, by process: SimulatedProcess) async throws(StoreError) {
        guard await boundary(process, "before a receipt") else { throw StoreError(.processusMort) }
        try await receipts(of: process).closeDeposit(identifier)
        guard await boundary(process, "after a receipt") else { throw StoreError(.processusMort) }
    }

    /// Each identity of a deposit may be asked about, and is in no other one that INSi received.
    func noteDeposit(_ queries: [INSVerificationQuery], as identifier: String, by process: SimulatedProcess) {
        calls[process.station]?.questions += 1
        guard let call = calls[process.station] else { return }
        for query in queries {
            guard let id = query.origin.identity else { return violate(["a request says whom it is about"]) }
            checkMayAsk(id, process, \.mayVerify)
            let member = VerificationDeposit.Member(identity: id, version: call.read[id] ?? 0)
            if let earlier = job?.deposited.updateValue(identifier, forKey: member), earlier != identifier,
                deposits.deposit(earlier) != nil, !call.isInterrupted
            {
                violate(["nothing is deposited twice"])
            }
        }
    }

    // MARK: Checks

    /// What a run stored is what INSi says, of identities that were not verified yet.
    func checkVerifications(_ call: DeskCall) -> [String] {
        var broken: [String] = []
        for entry in call.stored {
            guard case .verifierINS(let verification) = entry.act,
                let ins = oracle.state(of: entry.identity, at: entry.version - 1)?.ins
            else { continue }
            let isKnown = registry.population.personnes.contains {
                $0.identifiant == ins.identifiant && $0.traits == ins.traits
            }
            if (verification.resultat == .conforme) != isKnown { broken.append("what is stored is what INSi said") }
            guard case .verifyBase = call.gesture else { continue }
            if verdict(on: entry.identity, before: entry.version) != nil {
                broken.append("each INS is verified once by a job")
            }
        }
        return broken
    }

    /// A report counts every identity once, as its journal says; a job whose every INS was verified is at its end.
    func check(_ report: BulkVerificationReport, of call: DeskCall) async throws {
        guard let begun = job else { return }
        guard report.isComplete else { return }
        if !(call.known...oracle.identities.count).contains(report.total) {
            violate(["a job goes through every identity once"])
        }
        // What another user did in the middle may have come before or after the identity was read.
        guard !call.isInterrupted else { return }
        var counts: [Act.Verification.Resultat?: Int] = [:]
        var due = 0
        for id in oracle.identities {
            let verdict = verdict(on: id, before: .max)
            if verdict == nil, oracle.states[id]?.last?.mayVerify == true {
                due += 1
            } else {
                counts[verdict, default: 0] += 1
            }
        }
        let told = [report.conformes, report.nonConformes, report.sansINS, report.sansReponse.values.reduce(0, +)]
        let kept = [Act.Verification.Resultat.conforme, .nonConforme, nil].map { counts[$0, default: 0] } + [due]
        if told != kept { violate(["the report of a job is what the journal says"]) }
        guard due == 0 else { return }
        if !(try await receipts[0].openDeposits(of: begun.startedAt).isEmpty) {
            violate(["every deposit is collected"])
        }
        job = nil
    }

    /// What the last verification since the job began said, up to a version that is left out.
    private func verdict(on id: IdentityID, before version: Int) -> Act.Verification.Resultat? {
        guard let start = job?.startedAt else { return nil }
        for entry in (oracle.entries[id] ?? []).reversed() where entry.version < version && entry.instant >= start {
            if case .verifierINS(let verification) = entry.act { return verification.resultat }
        }
        return nil
    }
}
