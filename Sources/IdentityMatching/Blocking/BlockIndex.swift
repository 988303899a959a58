/// The blocks of a base, and for each record those it is in.
struct BlockIndex: Sendable {
    private var blocks = Blocks()
    private var recordStarts: [UInt32] = []
    private var recordBlocks: [UInt32] = []

    init(_ base: PatientBase, _ profile: MatchingProfile, workers: Int) async {
        let passes = BlockingKeys.Pass.passes(of: profile)
        var made = [Blocks](repeating: Blocks(), count: passes.count)
        await withTaskGroup(of: (Int, Blocks).self) { group in
            for number in passes.indices {
                if number >= workers, let (done, blocks) = await group.next() { made[done] = blocks }
                group.addTask { (number, Blocks(base, passes[number])) }
            }
            for await (done, blocks) in group { made[done] = blocks }
        }
        for number in made.indices {
            blocks.append(made[number])
            made[number] = Blocks()
        }
        invert(count: base.count)
    }

    private mutating func invert(count: Int) {
        recordStarts = [UInt32](repeating: 0, count: count + 1)
        for member in blocks.members { recordStarts[Int(member) + 1] += 1 }
        for index in 0..<count { recordStarts[index + 1] += recordStarts[index] }
        var next = recordStarts
        recordBlocks = [UInt32](repeating: 0, count: blocks.members.count)
        for block in 0..<blocks.count {
            for position in blocks.range(block) {
                let record = Int(blocks.members[position])
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
            for position in blocks.range(block) {
                let other = blocks.members[position]
                if other >= mark, seen[Int(other)] != mark {
                    seen[Int(other)] = mark
                    found.append(other)
                }
            }
        }
        found.sort()
    }
}
