internal import INSi
internal import INSiSimulator
internal import Identitovigilance

/// A simulated structure: workstations that die, a network that loses, an INSi that changes, and what must be so.
///
/// One step follows the other in one task; where two users act at once, the whole gesture of one is run in the middle of
/// the other's. Nothing but the seed decides, so that the same seed gives the same run.
actor World {
    let fate: Fate
    let clock = SimulatedClock()
    let plants: Plants
    let openStore: Torture.StoreFactory

    var registry: CivilRegistry
    var oracle = Oracle()
    var isINSiDown = false
    let deposits = InMemorySimulatedDeposits()
    var job: BulkJob?

    /// The life of each workstation, from 1, and what it then holds open.
    var lives = [1, 1, 1]
    var stores: [any IdentityStore] = []
    var receipts: [any VerificationDepositStore] = []
    var calls: [Int: DeskCall] = [:]
    var proposals: [[INSProposal]] = [[], [], []]

    var report: TortureReport
    var step = 0
    let steps: Int

    init(seed: UInt64, steps: Int, plants: Plants, openStore: @escaping Torture.StoreFactory) throws {
        self.steps = steps
        fate = Fate(seed: seed)
        self.plants = plants
        self.openStore = openStore
        registry = try CivilRegistry(3 + fate.draw(below: 3), fate)
        report = TortureReport(seed: seed)
    }

    /// Runs all steps, or up to the first violation.
    func run() async throws -> TortureReport {
        for station in lives.indices { try await open(station) }
        while step < steps, report.violations.isEmpty {
            step += 1
            try await takeStep()
            try await checkEverything()
        }
        report.steps = step
        report.head = oracle.head.digest.description
        return report
    }

    /// Something happens: most often, a user does something.
    private func takeStep() async throws {
        switch fate.draw(below: 100) {
        case ..<5: try changeRegistry()
        case ..<7:
            isINSiDown.toggle()
            count(isINSiDown ? "INSi goes down" : "INSi is back")
        case ..<10: clock.advance(milliseconds: fate.draw(below: 86_400_000))
        case ..<12: kill(fate.draw(below: lives.count), "between two calls")
        default: try await actSomewhere(except: nil)
        }
        for station in lives.indices where calls[station] == nil { try await revive(station) }
    }

    /// A user at a workstation that is free does something.
    func actSomewhere(except busy: Int?) async throws {
        let free = lives.indices.filter { $0 != busy }
        guard let station = fate.pick(free), let auteur = fate.pick(Rights.users) else { return }
        if let gesture = gesture(at: station) { try await perform(gesture, by: auteur, at: station) }
    }

    private func changeRegistry() throws {
        guard let change = fate.pick(CivilRegistry.Change.allCases) else { return }
        let person = fate.draw(below: registry.present.count)
        if try registry.apply(change, to: person) {
            count("INSi: \(change.rawValue)")
            trace("INSi: \(change.rawValue), person \(person)")
        }
    }

    /// Ends a process: what it held in memory is gone, what the store took is not.
    func kill(_ station: Int, _ place: String) {
        lives[station] += 1
        proposals[station] = []
        report.deaths += 1
        count("death \(place)")
        trace("workstation \(station) dies \(place)")
    }

    /// Opens the store anew for a process that died.
    private var opened = [1, 1, 1]
    private func revive(_ station: Int) async throws {
        guard opened[station] != lives[station] else { return }
        opened[station] = lives[station]
        try await open(station)
    }

    /// A store that keeps no receipts has them kept in memory, which no death takes: what was deposited is out of its hands.
    private let memory = InMemoryVerificationDepositStore()
    private func open(_ station: Int) async throws {
        let store = try await openStore()
        let kept = plants.receipts(store as? any VerificationDepositStore ?? memory)
        if stores.indices.contains(station) {
            (stores[station], receipts[station]) = (plants.store(store), kept)
        } else {
            stores.append(plants.store(store))
            receipts.append(kept)
        }
    }

    func count(_ event: String) { report.events[event, default: 0] += 1 }

    func trace(_ line: String) { report.trace.append("\(step) \(line)") }

    func violate(_ promises: [String]) {
        for promise in promises {
            report.violations.append(promise)
            trace("VIOLATION \(promise)")
        }
    }
}
