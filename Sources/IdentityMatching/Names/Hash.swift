/// A fast hash, the same at every run so that results are too.
///
/// Never for secrets.
enum Hash {
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

    static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mixed(first &* 0x9E37_79B9_7F4A_7C15 ^ mixed(second &+ 0x632B_E59B_D9B4_E019))
    }

    static func of(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 { of(of(first, second), third) }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        return value ^ value >> 32
    }
}
