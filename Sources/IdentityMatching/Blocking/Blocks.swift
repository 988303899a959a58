/// Groups of records that share a key.
struct Blocks: Sendable {
    /// The records, block after block, in order within each; the last of a block bears the mark ``last``.
    private(set) var members: [UInt32] = []

    /// The mark of a block's last record.
    static let last: UInt32 = 1 << 31

    /// The largest block compared whole.
    private static let largest = 40

    init() {}

    /// Makes the blocks of a pass.
    init(_ base: PatientBase, _ pass: BlockingKeys.Pass) {
        let keys = BlockingKeys(base)
        var entries = EntrySorter(expecting: base.count)
        for (index, row) in base.rows.enumerated() {
            keys.keys(of: row, in: pass) { entries.add($0, UInt32(index)) }
        }
        entries.forEachGroup { group in add(group, pass, keys, base) }
    }

    private mutating func add(
        _ group: ArraySlice<EntrySorter.Entry>,
        _ pass: BlockingKeys.Pass,
        _ keys: BlockingKeys,
        _ base: PatientBase
    ) {
        guard group.count > Self.largest else { return add(group) }
        var divided = group.map {
            EntrySorter.Entry(key: keys.refinement(of: base.rows[Int($0.record)], in: pass), record: $0.record)
        }
        divided.sort { ($0.key, $0.record) < ($1.key, $1.record) }
        var start = 0
        while start < divided.count {
            var end = start + 1
            while end < divided.count, divided[end].key == divided[start].key { end += 1 }
            // What is still too large is compared by neighbours, so that the cost stays in proportion.
            while end - start > Self.largest {
                add(divided[start..<(start + Self.largest)])
                start += Self.largest / 2
            }
            add(divided[start..<end])
            start = end
        }
    }

    private mutating func add(_ group: ArraySlice<EntrySorter.Entry>) {
        guard group.count > 1 else { return }
        let start = members.count
        for entry in group where members.count == start || members[members.count - 1] != entry.record {
            members.append(entry.record)
        }
        if members.count - start < 2 {
            members.removeLast(members.count - start)
        } else {
            members[members.count - 1] |= Self.last
        }
    }
}
