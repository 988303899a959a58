/// Lists of records under keys, in a few flat arrays: adding costs no allocation, and the newest records come first.
struct PostingLists: Sendable {
    private var heads: [UInt32] = [UInt32](repeating: 0, count: 1 << 12)
    private var keys: [UInt32] = [0]
    private var records: [UInt32] = [0]
    private var next: [UInt32] = [0]

    /// Adds a record under a key.
    mutating func add(_ key: UInt64, _ record: UInt32) {
        if keys.count > heads.count { grow() }
        let short = UInt32(truncatingIfNeeded: key ^ key >> 32)
        let slot = Int(short) & (heads.count - 1)
        keys.append(short)
        records.append(record)
        next.append(heads[slot])
        heads[slot] = UInt32(keys.count - 1)
    }

    /// Gives the records under a key, the newest first, at most so many.
    func forEach(_ key: UInt64, atMost limit: Int, _ body: (UInt32) -> Void) {
        // Half a key: two keys that share it mix their lists, which costs a comparison and changes no result.
        let short = UInt32(truncatingIfNeeded: key ^ key >> 32)
        var entry = Int(heads[Int(short) & (heads.count - 1)])
        var left = limit
        while entry != 0, left > 0 {
            if keys[entry] == short {
                body(records[entry])
                left -= 1
            }
            entry = Int(next[entry])
        }
    }

    private mutating func grow() {
        heads = [UInt32](repeating: 0, count: heads.count * 2)
        for entry in 1..<keys.count {
            let slot = Int(keys[entry]) & (heads.count - 1)
            next[entry] = heads[slot]
            heads[slot] = UInt32(entry)
        }
    }
}
