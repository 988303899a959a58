internal import INSiSimulator
public import Identitovigilance
internal import Synchronization

/// Identifiers that look random and are the same at each run: version 4 UUIDs drawn from a seed.
public final class SeededIdentifierSource: IdentifierSource {
    private let generator: Mutex<SplitMix64>

    /// Plants the seed.
    ///
    /// - Parameter seed: Any number; the same one gives the same identifiers in the same order.
    public init(seed: UInt64) { generator = Mutex(SplitMix64(state: seed)) }

    /// Draws the next identifier.
    ///
    /// - Returns: A UUID in lower case.
    public func next() -> String {
        generator.withLock { generator in UUIDText.random(using: &generator) }
    }
}
