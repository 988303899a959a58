internal import Identitovigilance

extension World {
    /// Draws what a user does next; nothing when it needs an identity and there is none.
    func gesture(at station: Int) -> Gesture? {
        let person = fate.draw(below: registry.present.count)
        let entry = fate.happens(perMille: 700) ? .right : fate.pick(TypedEntry.allCases) ?? .right
        if oracle.identities.count < 2 || fate.happens(perMille: 60) {
            return fate.happens(perMille: 150)
                ? .createFromApp(person: person)
                : .create(person: person, entry, dismissing: fate.happens(perMille: 400))
        }
        if let proposal = fate.pick(proposals[station]), fate.happens(perMille: 450) {
            return .decide(proposal, accepting: fate.happens(perMille: 850))
        }
        if fate.happens(perMille: 50) { return .verifyBase(byDeposit: job?.byDeposit ?? fate.happens(perMille: 500)) }
        if fate.happens(perMille: 10) { return .receiveFlow(nil, person: person, flow()) }
        guard let id = fate.pick(oracle.identities), let other = fate.pick(oracle.identities) else { return nil }
        let attribut = fate.pick(AttributIdentite.allCases) ?? .homonyme
        let isSure = fate.happens(perMille: 700)
        switch fate.draw(below: 100) {
        case ..<22: return .search(id)
        case ..<30: return .searchByCard(id, person: holder(like: id) ?? person, reading())
        case ..<50: return .control(id, PieceIdentite(rawValue: fate.pick(["CN", "PA", "CN", "PC"]) ?? "CN"))
        case ..<54: return .withdrawControl(id)
        case ..<57: return .withdrawINS(id)
        case ..<64: return .verify(id)
        case ..<70: return .addAttribute(id, attribut, confirming: isSure)
        case ..<77: return .removeAttribute(id, attribut)
        case ..<82: return .changeTraits(id, person: person, entry, confirming: isSure)
        case ..<84: return .rename(id)
        case ..<86: return .receive(id, person: person)
        case ..<91: return .share(id)
        case ..<94: return .merge(id, into: other)
        case ..<96: return .split(id, person: person)
        case ..<97: return .importFromApp(id, person: person)
        case ..<98: return .receiveFlow(id, person: person, flow())
        default: return .purge(id)
        }
    }

    private func flow() -> FlowKind { fate.pick(FlowKind.allCases) ?? .provisional }

    private func reading() -> CardReading {
        fate.happens(perMille: 700) ? .fresh : fate.pick(CardReading.allCases) ?? .fresh
    }

    /// The person whose card the patient most likely has: born the same day.
    private func holder(like id: IdentityID) -> Int? {
        guard let typed = oracle.states[id]?.last?.typed, fate.happens(perMille: 850) else { return nil }
        return registry.present.firstIndex { $0.traits.dateNaissance == typed.dateNaissance.texte }
    }

    /// Carries a gesture out, then checks what it did against what the user was told.
    func perform(_ gesture: Gesture, by auteur: Auteur, at station: Int) async throws {
        let process = SimulatedProcess(station: station, life: lives[station], world: self)
        calls[station] = DeskCall(gesture: gesture, auteur: auteur, known: oracle.identities.count)
        var answer: Answer
        do { answer = try await carryOut(gesture, by: auteur, in: process) } catch {
            checkSilence(error)
            answer = isAlive(process) ? failure(error) : .nothing
        }
        guard let call = calls.removeValue(forKey: station) else { return }
        if !isAlive(process), case .nothing = answer {
        } else if !isAlive(process) {
            violate(["a dead process answers nobody"])
            answer = .nothing
        }
        count("\(gesture.name): \(answer.word)")
        let number = gesture.target.map { " #\(oracle.number(of: $0))" } ?? ""
        trace("workstation \(station), \(auteur.identifiant): \(gesture)\(number): \(answer.word)")
        try await check(call, answer)
    }

    private func failure(_ error: any Error) -> Answer {
        if let refusal = error as? ActRefusal { return .refused(refusal) }
        guard let error = error as? any VigilanceError else { return .failed("unknown") }
        return error.code == .conflitVersion ? .conflict : .failed(error.code.rawValue)
    }
}
