internal import INSiSimulator
internal import Identitovigilance
internal import Synchronization

/// Everything that chance decides in one simulation, drawn from one seed in one order; identifiers too.
final class Fate: IdentifierSource {
    private let generator: Mutex<SplitMix64>

    init(seed: UInt64) { generator = Mutex(SplitMix64(state: seed)) }

    /// Draws a number from 0 up to a limit, the limit left out.
    func draw(below limit: Int) -> Int { generator.withLock { Int.random(in: 0..<limit, using: &$0) } }

    /// Whether something happens that happens so many times in a thousand.
    func happens(perMille: Int) -> Bool { draw(below: 1000) < perMille }

    /// Draws one of several things; nothing when there is none.
    func pick<Thing>(_ things: [Thing]) -> Thing? { things.isEmpty ? nil : things[draw(below: things.count)] }

    func next() -> String { generator.withLock { UUIDText.random(using: &$0) } }
}
