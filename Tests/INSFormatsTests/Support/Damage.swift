/// What transport and careless software do to a message: cuts, blocks moved, other separators, other characters.
enum Damage {
    /// Damages bytes whose blocks begin at those places.
    static func any(_ bytes: [UInt8], blocksAt starts: [Int], using random: inout some RandomNumberGenerator) -> [UInt8]
    {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
        case 1: Array(bytes.suffix(Int.random(in: 0..<bytes.count, using: &random)))
        case 2: swapped(bytes, starts, using: &random)
        case 3: separators(bytes, using: &random)
        case 4: foreign(bytes, using: &random)
        default: without(bytes, starts, using: &random)
        }
    }

    /// Two runs of blocks in the other order.
    private static func swapped(
        _ bytes: [UInt8],
        _ starts: [Int],
        using random: inout some RandomNumberGenerator
    ) -> [UInt8] {
        let cuts = (0..<3).map { _ in starts.randomElement(using: &random) ?? 0 }.sorted()
        return Array(bytes[..<cuts[0]] + bytes[cuts[1]..<cuts[2]] + bytes[cuts[0]..<cuts[1]] + bytes[cuts[2]...])
    }

    /// One kind of separator replaced by another everywhere.
    private static func separators(_ bytes: [UInt8], using random: inout some RandomNumberGenerator) -> [UInt8] {
        let all = Array("|^~&\\\r\n\"{}[]:,<>/\u{1D}".utf8)
        guard let old = all.filter(bytes.contains).randomElement(using: &random),
            let new = all.randomElement(using: &random)
        else { return bytes }
        return bytes.map { $0 == old ? new : $0 }
    }

    /// Bytes of another character set, somewhere.
    private static func foreign(_ bytes: [UInt8], using random: inout some RandomNumberGenerator) -> [UInt8] {
        let pieces: [[UInt8]] = [[0xC9], [0xFF, 0xFE], [0xC3], [0], [0xED, 0xA0, 0x80]]
        let place = Int.random(in: 0...bytes.count, using: &random)
        return Array(bytes[..<place]) + (pieces.randomElement(using: &random) ?? []) + Array(bytes[place...])
    }

    /// A run of blocks left out.
    private static func without(
        _ bytes: [UInt8],
        _ starts: [Int],
        using random: inout some RandomNumberGenerator
    ) -> [UInt8] {
        let cuts = (0..<2).map { _ in starts.randomElement(using: &random) ?? 0 }.sorted()
        return Array(bytes[..<cuts[0]] + bytes[cuts[1]...])
    }

    /// Bytes left out anywhere.
    ///
    /// A few letters less make another name, which nothing can tell: only the matricule is sure.
    static func cut(_ bytes: [UInt8], using random: inout some RandomNumberGenerator) -> [UInt8] {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 1...60, using: &random))
        return Array(bytes[..<start] + bytes[end...])
    }
}
