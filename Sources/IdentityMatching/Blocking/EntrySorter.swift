/// Brings entries of one key together in linear time.
struct EntrySorter {
    struct Entry {
        var key: UInt64
        var record: UInt32
        /// Whether the key comes of a secondary value; see ``BlockingKeys/keys(of:in:_:)``.
        var isSecondary = false
    }

    private var entries: [Entry] = []

    /// Entries that the caches of one processor hold.
    private static let partSize = 1 << 14

    init(expecting count: Int) { entries.reserveCapacity(count) }

    mutating func add(_ key: UInt64, _ record: UInt32, isSecondary: Bool) {
        entries.append(Entry(key: key, record: record, isSecondary: isSecondary))
    }

    /// Gives each group of two or more entries of one key, records in order.
    mutating func forEachGroup(_ body: (ArraySlice<Entry>) -> Void) {
        guard entries.count > 1 else { return }
        // First into parts that the caches hold: to put each entry at its place at once waits for memory each time.
        var partBits = 0
        while entries.count >> partBits > Self.partSize { partBits += 1 }
        let parts = Self.scatter(entries[...], skipping: 0, bits: partBits)
        entries = []
        for part in 0..<(1 << partBits) {
            let range = Int(parts.starts[part])..<Int(parts.starts[part + 1])
            guard range.count > 1 else { continue }
            var bits = 1
            while 1 << bits < range.count / 2 { bits += 1 }
            var (sorted, starts) = Self.scatter(parts.entries[range], skipping: partBits, bits: bits)
            for bucket in 0..<(1 << bits) {
                Self.forEachGroup(of: &sorted, in: Int(starts[bucket])..<Int(starts[bucket + 1]), body)
            }
        }
    }

    /// Entries in the order of some bits of their keys, and where those of each value begin.
    private static func scatter(
        _ entries: ArraySlice<Entry>,
        skipping: Int,
        bits: Int
    ) -> (entries: [Entry], starts: [UInt32]) {
        let mask = UInt64(1 << bits) - 1
        let shift = UInt64(64 - skipping - bits)
        func bucket(_ entry: Entry) -> Int { Int(entry.key >> shift & mask) }
        var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for entry in entries { starts[bucket(entry) + 1] += 1 }
        for bucket in 0..<(1 << bits) { starts[bucket + 1] += starts[bucket] }
        var next = starts
        var sorted = [Entry](repeating: Entry(key: 0, record: 0), count: entries.count)
        for entry in entries {
            let bucket = bucket(entry)
            sorted[Int(next[bucket])] = entry
            next[bucket] += 1
        }
        return (sorted, starts)
    }

    private static func forEachGroup(
        of sorted: inout [Entry],
        in range: Range<Int>,
        _ body: (ArraySlice<Entry>) -> Void
    ) {
        guard range.count > 1 else { return }
        if range.count == 2 {
            if sorted[range.lowerBound].key == sorted[range.lowerBound + 1].key { body(sorted[range]) }
            return
        }
        sorted[range].sort { ($0.key, $0.record) < ($1.key, $1.record) }
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, sorted[end].key == sorted[start].key { end += 1 }
            if end - start > 1 { body(sorted[start..<end]) }
            start = end
        }
    }
}
