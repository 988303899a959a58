/// How long things took, in buckets that are at most a thirty-second wide; its size does not grow.
struct LatencyHistogram: Sendable {
    private(set) var count = 0
    private(set) var longest = 0
    private var buckets = [Int](repeating: 0, count: 64 * 32)

    /// Notes a duration, in microseconds.
    mutating func note(microseconds: Int) {
        let value = max(0, microseconds)
        count += 1
        longest = max(longest, value)
        buckets[Self.bucket(of: value)] += 1
    }

    mutating func add(_ other: LatencyHistogram) {
        count += other.count
        longest = max(longest, other.longest)
        for index in buckets.indices { buckets[index] += other.buckets[index] }
    }

    /// The duration within which so many of a hundred ended, in microseconds; never too small.
    func percentile(_ hundredths: Int) -> Int {
        let wanted = (count * hundredths + 99) / 100
        var seen = 0
        for (index, number) in buckets.enumerated() where number > 0 {
            seen += number
            if seen >= wanted { return min(Self.end(of: index), longest) }
        }
        return longest
    }

    /// Values below 64 have a bucket each, larger ones thirty-two to each power of two.
    private static func bucket(of value: Int) -> Int {
        guard value >= 64 else { return value }
        let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
        return (exponent - 5) * 32 + (value >> (exponent - 5))
    }

    private static func end(of bucket: Int) -> Int {
        guard bucket >= 64 else { return bucket }
        let (exponent, part) = (bucket / 32 + 4, bucket % 32 + 32)
        return ((part + 1) << (exponent - 5)) - 1
    }
}
