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
        let bytes = [high, low].flatMap { half in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) }
        }
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, digit) in Hexadecimal.text(bytes).utf8.enumerated() {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append(UInt8(ascii: "-")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
