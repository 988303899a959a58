/// Groups of records that share a key.
struct Blocks: Sendable {
    /// The records, block after block, in order within each, with the marks ``last`` and ``secondary``.
    private(set) var members: [UInt32] = []

    /// The mark of a block's last record.
    static let last: UInt32 = 1 << 31

    /// The mark of a record that is in the block by a secondary value only: two such are not compared.
    static let secondary: UInt32 = 1 << 30

    /// The number of a member, without its marks.
    static func record(_ member: UInt32) -> UInt32 { member & ~(last | secondary) }

    /// The largest block compared whole when its key can't be divided any more.
    ///
    /// Above a million records the same key is met by chance ever more often: smaller blocks keep the cost in proportion, and
    /// what they leave apart shares another key.
    static func largest(among count: Int) -> Int { max(8, min(40, 40_000_000 / max(1, count))) }

    /// The largest block of one INS that is compared whole: every two of its records are a duplicate or a mistake.
    static let largestOfINS = 200

    init() {}

    /// Makes the blocks of a pass.
    init(_ base: PatientBase, _ pass: BlockingKeys.Pass) {
        let keys = BlockingKeys(base)
        var entries = EntrySorter(expecting: base.count)
        for (index, row) in base.rows.enumerated() {
            keys.keys(of: row, in: pass) { entries.add($0, UInt32(index), isSecondary: $1) }
        }
        entries.forEachGroup { group in add(group, pass, keys, base) }
    }

    private mutating func add(
        _ group: ArraySlice<EntrySorter.Entry>,
        _ pass: BlockingKeys.Pass,
        _ keys: BlockingKeys,
        _ base: PatientBase
    ) {
        let largest = pass == .matricule ? Self.largestOfINS : Self.largest(among: base.count)
        guard group.count > min(pass.largestBlock, largest) else { return add(group) }
        var divided = group.map {
            EntrySorter.Entry(
                key: keys.refinement(of: base.rows[Int($0.record)], in: pass),
                record: $0.record,
                isSecondary: $0.isSecondary
            )
        }
        divided.sort { ($0.key, $0.record) < ($1.key, $1.record) }
        var start = 0
        while start < divided.count {
            var end = start + 1
            while end < divided.count, divided[end].key == divided[start].key { end += 1 }
            // What is still too large is compared by neighbours, so that the cost stays in proportion.
            while end - start > largest {
                add(divided[start..<(start + largest)])
                start += largest / 2
            }
            add(divided[start..<end])
            start = end
        }
    }

    private mutating func add(_ group: ArraySlice<EntrySorter.Entry>) {
        guard group.count > 1 else { return }
        let start = members.count
        var isEachSecondary = true
        for entry in group {
            let member = entry.record | (entry.isSecondary ? Self.secondary : 0)
            isEachSecondary = isEachSecondary && entry.isSecondary
            if members.count > start, Self.record(members[members.count - 1]) == entry.record {
                // Twice in the block: by a secondary value only if both are.
                members[members.count - 1] &= member
            } else {
                members.append(member)
            }
        }
        if members.count - start < 2 || isEachSecondary {
            members.removeLast(members.count - start)
        } else {
            members[members.count - 1] |= Self.last
        }
    }
}
