/// Brings entries of one key together in linear time.
struct EntrySorter {
    struct Entry {
        var key: UInt64
        var record: UInt32
        /// Whether the key comes of a secondary value; see ``BlockingKeys/keys(of:in:_:)``.
        var isSecondary = false
    }

    private var entries: [Entry] = []

    init(expecting count: Int) { entries.reserveCapacity(count) }

    mutating func add(_ key: UInt64, _ record: UInt32, isSecondary: Bool) {
        entries.append(Entry(key: key, record: record, isSecondary: isSecondary))
    }

    /// Gives each group of two or more entries of one key, records in order.
    mutating func forEachGroup(_ body: (ArraySlice<Entry>) -> Void) {
        guard entries.count > 1 else { return }
        var bits = 1
        while 1 << bits < entries.count / 2 { bits += 1 }
        let shift = UInt64(64 - bits)
        var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for entry in entries { starts[Int(entry.key >> shift) + 1] += 1 }
        for bucket in 0..<(1 << bits) { starts[bucket + 1] += starts[bucket] }
        var next = starts
        var sorted = [Entry](repeating: Entry(key: 0, record: 0), count: entries.count)
        for entry in entries {
            let bucket = Int(entry.key >> shift)
            sorted[Int(next[bucket])] = entry
            next[bucket] += 1
        }
        entries = []
        for bucket in 0..<(1 << bits) {
            let range = Int(starts[bucket])..<Int(starts[bucket + 1])
            guard range.count > 1 else { continue }
            if range.count == 2 {
                if sorted[range.lowerBound].key == sorted[range.lowerBound + 1].key { body(sorted[range]) }
                continue
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
}
