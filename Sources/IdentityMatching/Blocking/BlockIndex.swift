/// The blocks of a base, and for each record those it is in.
struct BlockIndex: Sendable {
    private var members: [UInt32] = []
    private var blockStarts: [UInt32] = [0]
    private var recordStarts: [UInt32] = []
    private var recordBlocks: [UInt32] = []

    /// The largest block compared whole.
    static let largestBlock = 40

    init(_ base: PatientBase, _ profile: MatchingProfile) {
        let keys = BlockingKeys(base)
        for pass in BlockingKeys.Pass.passes(of: profile) {
            var entries = EntrySorter(expecting: base.count)
            for (index, row) in base.rows.enumerated() {
                keys.keys(of: row, in: pass) { entries.add($0, UInt32(index)) }
            }
            entries.forEachGroup { group in addBlock(group, pass, keys, base) }
        }
        invert(count: base.count)
    }

    private mutating func addBlock(
        _ group: ArraySlice<EntrySorter.Entry>,
        _ pass: BlockingKeys.Pass,
        _ keys: BlockingKeys,
        _ base: PatientBase
    ) {
        guard group.count > Self.largestBlock else { return addMembers(group) }
        var divided = group.map {
            EntrySorter.Entry(key: keys.refinement(of: base.rows[Int($0.record)], in: pass), record: $0.record)
        }
        divided.sort { ($0.key, $0.record) < ($1.key, $1.record) }
        var start = 0
        while start < divided.count {
            var end = start + 1
            while end < divided.count, divided[end].key == divided[start].key { end += 1 }
            // What is still too large is compared by neighbours, so that the cost stays in proportion.
            while end - start > Self.largestBlock {
                addMembers(divided[start..<(start + Self.largestBlock)])
                start += Self.largestBlock / 2
            }
            addMembers(divided[start..<end])
            start = end
        }
    }

    private mutating func addMembers(_ group: ArraySlice<EntrySorter.Entry>) {
        guard group.count > 1 else { return }
        let start = members.count
        for entry in group where members.count == start || members[members.count - 1] != entry.record {
            members.append(entry.record)
        }
        if members.count - start < 2 {
            members.removeLast(members.count - start)
        } else {
            blockStarts.append(UInt32(members.count))
        }
    }

    private mutating func invert(count: Int) {
        recordStarts = [UInt32](repeating: 0, count: count + 1)
        for member in members { recordStarts[Int(member) + 1] += 1 }
        for index in 0..<count { recordStarts[index + 1] += recordStarts[index] }
        var next = recordStarts
        recordBlocks = [UInt32](repeating: 0, count: members.count)
        for block in 0..<(blockStarts.count - 1) {
            for position in Int(blockStarts[block])..<Int(blockStarts[block + 1]) {
                let record = Int(members[position])
                recordBlocks[Int(next[record])] = UInt32(block)
                next[record] += 1
            }
        }
    }

    /// The later records that share a block with one, each once, in order.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - seen: One mark a record, for this thread; its content is of no matter.
    ///   - found: Receives the records; emptied first.
    func candidates(of record: Int, seen: inout [UInt32], into found: inout [UInt32]) {
        found.removeAll(keepingCapacity: true)
        let mark = UInt32(record) + 1
        for place in Int(recordStarts[record])..<Int(recordStarts[record + 1]) {
            let block = Int(recordBlocks[place])
            for position in Int(blockStarts[block])..<Int(blockStarts[block + 1]) {
                let other = members[position]
                if other >= mark, seen[Int(other)] != mark {
                    seen[Int(other)] = mark
                    found.append(other)
                }
            }
        }
        found.sort()
    }
}
