public import INSi
internal import Synchronization

/// A simulator in the process that follows a scenario: latencies are waited for, cut connections are errors.
///
/// An answer that arrives twice is an ordinary one here: only a connection can carry it, see `identito simulator`.
public final class ScenarioTransport: INSiTransport {
    private let simulator: INSiSimulator
    private let player: Mutex<ScenarioPlayer>
    private let wait: @Sendable (Duration) async throws -> Void

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - simulator: What answers.
    ///   - scenario: What becomes of the answers.
    ///   - wait: How to wait; the task sleeps by default.
    public init(
        _ simulator: INSiSimulator,
        playing scenario: Scenario,
        wait: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.simulator = simulator
        player = Mutex(ScenarioPlayer(scenario))
        self.wait = wait
    }

    /// Answers one request as the scenario says.
    ///
    /// - Parameter request: The SOAP request.
    /// - Returns: The answer.
    /// - Throws: `INSiTransportError` with `connexionInterrompue` when the scenario cuts the connection or the answer,
    ///   `appelAnnule` when the task was cancelled during the wait, `echecHTTP` as ``INSiSimulator/exchange(_:)``.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let read = ScenarioRequest(reading: request.body)
        let step = player.withLock { $0.step(for: read) }
        if step.delay > .zero {
            do { try await wait(step.delay) } catch { throw INSiTransportError(.appelAnnule) }
        }
        switch step.action.delivery {
        case .whole, .duplicated: return try simulator.response(to: request.body, playing: step.action)
        case .closed, .reset, .truncated: throw INSiTransportError(.connexionInterrompue)
        }
    }
}
