public import Identitovigilance

/// A simulation of a whole structure under faults, decided by one seed.
///
/// Three workstations over one base and a simulated INSi share a clock that only the simulation moves. The network loses,
/// cuts, delays and repeats; processes die between any two effects; a second user acts in the middle of the first one's
/// gesture; INSi changes a person's INS underneath. After each step, an oracle that shares no code with the rules says what
/// must be so.
public struct Torture: Sendable {
    /// Opens the store of one process, on the base that all processes of the simulation share: called for each process, and
    /// again after its death.
    public typealias StoreFactory = @Sendable () async throws -> any IdentityStore

    private let seed: UInt64
    private let steps: Int
    private let openStore: StoreFactory

    /// The defects planted on purpose.
    package var plants = Plants()

    /// Prepares a simulation.
    ///
    /// - Parameters:
    ///   - seed: What decides everything.
    ///   - steps: How many steps to take.
    ///   - openStore: Opens the store, empty at first; left out, one in memory.
    public init(seed: UInt64, steps: Int, openStore: StoreFactory? = nil) {
        self.seed = seed
        self.steps = steps
        let memory = InMemoryIdentityStore()
        self.openStore = openStore ?? { memory }
    }

    /// Runs it once: a second run needs an empty store, so another value.
    ///
    /// - Returns: The report; its violations are defects of the library, or of the store.
    /// - Throws: What opening the store throws.
    public func run() async throws -> TortureReport {
        try await World(seed: seed, steps: steps, plants: plants, openStore: openStore).run()
    }
}
