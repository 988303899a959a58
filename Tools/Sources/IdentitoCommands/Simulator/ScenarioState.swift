internal import INSiSimulator
internal import Synchronization

/// The scenario that the requests of all connections share.
final class ScenarioState: Sendable {
    private let player: Mutex<ScenarioPlayer>

    init(_ scenario: Scenario) { player = Mutex(ScenarioPlayer(scenario)) }

    /// What to do with the next request.
    func step(for body: [UInt8]) -> ScenarioPlayer.Step {
        let request = ScenarioRequest(reading: body)
        return player.withLock { $0.step(for: request) }
    }
}
