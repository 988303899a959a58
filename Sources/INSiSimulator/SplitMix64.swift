/// The generator SplitMix64 (Steele, Lea and Flood, 2014): short, and good enough for tests.
///
/// The same state gives the same numbers, so that a failure or a study can be replayed.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes a generator.
    ///
    /// - Parameter state: The seed.
    public init(state: UInt64) { self.state = state }

    /// Draws a number.
    ///
    /// - Returns: Sixty-four random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
