internal import INSi
internal import INSiSimulator
internal import Identitovigilance

extension World {
    /// The store of a living process.
    func store(of process: SimulatedProcess) throws(StoreError) -> any IdentityStore {
        guard isAlive(process) else { throw StoreError(.processusMort) }
        return stores[process.station]
    }

    func isAlive(_ process: SimulatedProcess) -> Bool { lives[process.station] == process.life }

    /// A place between two effects: the process may die here, or another user act.
    func boundary(_ process: SimulatedProcess, _ place: String) async -> Bool {
        guard isAlive(process) else { return false }
        let chance = fate.draw(below: 1000)
        if chance < 15 {
            kill(process.station, place)
        } else if chance < 90, calls.count == 1 {
            count("another user \(place)")
            trace("meanwhile, \(place):")
            calls[process.station]?.isInterrupted = true
            do { try await actSomewhere(except: process.station) } catch { violate(["a gesture could not be made"]) }
        }
        return isAlive(process)
    }

    func append(_ batches: [JournalBatch], by process: SimulatedProcess) async throws(StoreError) -> [JournalEntry] {
        guard await boundary(process, "before the append") else { throw StoreError(.processusMort) }
        let stored = try await store(of: process).append(batches)
        calls[process.station]?.stored += stored
        violate(oracle.note(stored))
        guard await boundary(process, "after the append") else { throw StoreError(.processusMort) }
        return stored
    }

    func noteReading(of id: IdentityID, version: Int, by process: SimulatedProcess) {
        calls[process.station]?.read[id] = version
    }

    /// Notes a question, which is nothing when asking it again gives the same.
    func noteQuestion(_ query: (any Hashable & Sendable)?, by process: SimulatedProcess) {
        calls[process.station]?.questions += 1
        guard let query = query.map({ AnyHashable($0) }), let call = calls[process.station] else { return }
        if call.asked.contains(query) { violate(["no retrieval runs twice for one request"]) }
        calls[process.station]?.asked.insert(query)
    }

    func exchange(
        _ request: INSiWireRequest,
        by process: SimulatedProcess
    ) async throws(INSiTransportError) -> INSiWireResponse {
        guard await boundary(process, "before the call") else { throw INSiTransportError(.processusMort) }
        report.calls += 1
        calls[process.station]?.exchanges += 1
        checkMayAsk(request, process)
        let response = try await carry(request)
        guard await boundary(process, "after the call") else { throw INSiTransportError(.processusMort) }
        return response
    }

    /// The network: most often it carries.
    private func carry(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        clock.advance(milliseconds: 20 + fate.draw(below: 300))
        let weather = fate.draw(below: 100)
        if weather < 4 { throw lost("network: request lost", .connexionRefusee) }
        var configuration = INSiSimulator.Configuration()
        configuration.isUnavailable = isINSiDown
        configuration.depositDelay = .milliseconds(400)
        let simulator = INSiSimulator(
            population: registry.population,
            configuration: configuration,
            deposits: deposits,
            clock: clock
        )
        let response = try await simulator.exchange(request)
        switch weather {
        case ..<8: throw lost("network: answer lost", .delaiDepasse, after: 30_000)
        case ..<11: throw lost("network: answer cut", .connexionInterrompue)
        case ..<14:
            count("network: beginning of an answer taken for the whole")
            let body = Array(response.body.prefix(fate.draw(below: response.body.count)))
            return INSiWireResponse(status: response.status, contentType: response.contentType, body: body)
        case ..<20:
            count("network: request delivered twice")
            return try await simulator.exchange(request)
        case ..<30:
            count("network: answer delayed")
            clock.advance(milliseconds: fate.draw(below: 29_000))
            return response
        default: return response
        }
    }

    private func lost(_ event: String, _ code: ErrorCode, after milliseconds: Int = 0) -> INSiTransportError {
        count(event)
        clock.advance(milliseconds: milliseconds)
        return INSiTransportError(code)
    }

    /// A request leaves for an identity that might be asked about when the process last read it.
    private func checkMayAsk(_ request: INSiWireRequest, _ process: SimulatedProcess) {
        // Each identity of a deposit is checked as it is deposited.
        guard let id = request.origin.identity else {
            if case .verifyBase(byDeposit: true) = calls[process.station]?.gesture { return }
            return violate(["a request says whom it is about"])
        }
        let isVerification = request.action == INSiOperation.verifierInsAvecTraitsIdentite.action
        checkMayAsk(id, process) { isVerification ? $0.mayVerify : $0.maySearch }
    }

    func checkMayAsk(_ id: IdentityID, _ process: SimulatedProcess, _ may: (IdentityModel) -> Bool) {
        guard let call = calls[process.station], call.gesture.target ?? id == id, let version = call.read[id],
            let state = oracle.state(of: id, at: version)
        else { return violate(["INSi is asked for an identity that was read"]) }
        if !may(state) { violate(["no INSi call is made for an identity that may not"]) }
    }
}
