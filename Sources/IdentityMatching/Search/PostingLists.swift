/// Lists of records under keys, in two flat arrays: adding costs no allocation, and the newest records come first.
struct PostingLists: Sendable {
    /// A record under a key, and the entry before it in the slot; kept together, one step along a list reads one line of
    /// cache.
    private struct Entry: Sendable {
        var key: UInt32
        var record: UInt32
        var next: UInt32
    }

    private var heads: [UInt32] = [UInt32](repeating: 0, count: 1 << 12)
    private var entries: [Entry] = [Entry(key: 0, record: 0, next: 0)]

    /// Adds a record under a key.
    mutating func add(_ key: UInt64, _ record: UInt32) {
        if entries.count > heads.count { grow() }
        let short = Self.short(key)
        let slot = Int(short) & (heads.count - 1)
        entries.append(Entry(key: short, record: record, next: heads[slot]))
        heads[slot] = UInt32(entries.count - 1)
    }

    /// Gives the records under a key, the newest first, at most so many, as long as more are wanted.
    func forEach(_ key: UInt64, atMost limit: Int, _ wantsMore: (UInt32) -> Bool) {
        let short = Self.short(key)
        var place = Int(heads[Int(short) & (heads.count - 1)])
        var left = limit
        while place != 0, left > 0 {
            let entry = entries[place]
            if entry.key == short {
                guard wantsMore(entry.record) else { return }
                left -= 1
            }
            place = Int(entry.next)
        }
    }

    /// Half a key: two keys that share it mix their lists, which costs a comparison and changes no result.
    private static func short(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key ^ key >> 32) }

    private mutating func grow() {
        heads = [UInt32](repeating: 0, count: heads.count * 2)
        for place in 1..<entries.count {
            let slot = Int(entries[place].key) & (heads.count - 1)
            entries[place].next = heads[slot]
            heads[slot] = UInt32(place)
        }
    }
}
