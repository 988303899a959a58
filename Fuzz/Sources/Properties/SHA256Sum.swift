/// SHA-256 (FIPS 180-4), apart from the library's own, which is not public.
enum SHA256Sum {
    static func of(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        let padding = [0x80] + [UInt8](repeating: 0, count: (119 - message.count % 64) % 64)
        let bits = UInt64(message.count) * 8
        let padded = message + padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
        for start in stride(from: 0, to: padded.count, by: 64) { add(padded[start..<start + 64], to: &state) }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }

    private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
        var words = [UInt32](repeating: 0, count: 64)
        for index in 0..<16 {
            words[index] = block.dropFirst(4 * index).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
            let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var mixed = state
        for index in 0..<64 {
            let (a, b, c, e) = (mixed[0], mixed[1], mixed[2], mixed[4])
            let choice = e & mixed[5] ^ ~e & mixed[6]
            let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let first = mixed[7] &+ sum &+ choice &+ constants[index] &+ words[index]
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
            mixed = [first &+ second, a, b, c, mixed[3] &+ first, e, mixed[5], mixed[6]]
        }
        for index in 0..<8 { state[index] &+= mixed[index] }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static let constants: [UInt32] = primes.map { prime in
        // The first 32 bits of the fraction of the cube root.
        let root = cubeRoot(UInt128(prime) << 96)
        return UInt32(truncatingIfNeeded: root)
    }

    private static let primes: [Int] = (2..<312).filter { number in !(2..<number).contains { number % $0 == 0 } }

    private static func cubeRoot(_ number: UInt128) -> UInt128 {
        var root: UInt128 = 0
        for bit in stride(from: 36, through: 0, by: -1) {
            let candidate = root | 1 << UInt128(bit)
            if candidate * candidate * candidate <= number { root = candidate }
        }
        return root
    }
}
