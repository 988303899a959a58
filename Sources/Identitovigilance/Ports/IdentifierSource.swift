/// The port to randomness: makes identifiers that are never given twice.
public protocol IdentifierSource: Sendable {
    /// Makes an identifier.
    ///
    /// - Returns: A UUID in its canonical lower-case form, 36 characters.
    func next() -> String
}

/// Random UUIDs (version 4) from the generator of the system.
public struct RandomIdentifierSource: IdentifierSource {
    /// Makes the source.
    public init() {}

    /// Makes a random UUID.
    ///
    /// - Returns: The UUID, lower case.
    public func next() -> String {
        var generator = SystemRandomNumberGenerator()
        return UUIDText.random(using: &generator)
    }
}

extension IdentifierSource where Self == RandomIdentifierSource {
    /// Random UUIDs.
    public static var random: RandomIdentifierSource { RandomIdentifierSource() }
}

/// The text form of a version 4 UUID (RFC 9562).
package enum UUIDText {
    /// Draws a UUID.
    ///
    /// - Parameter generator: Where the bits come from.
    /// - Returns: 36 characters, lower case.
    package static func random(using generator: inout some RandomNumberGenerator) -> String {
        let high: UInt64 = generator.next() & ~0xF000 | 0x4000
        let low: UInt64 = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = Array(hexadecimal(high) + hexadecimal(low))
        return [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
            .map { String($0) }.joined(separator: "-")
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
