/// The blocks of a base, and for each record those it is in.
struct BlockIndex: Sendable {
    /// The blocks of all the passes, as ``Blocks/members``.
    private var members: [UInt32] = []
    /// For each record, where its places begin in ``places``.
    private var starts: [UInt32] = []
    /// Where a record stands in ``members``, but for the blocks that it is the last of.
    private var places: [UInt32] = []
    private let scope: PairScope

    init(_ base: PatientBase, _ profile: MatchingProfile, _ scope: PairScope, workers: Int) async {
        self.scope = scope
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
            members += made[number].members
            made[number] = Blocks()
        }
        invert(count: base.count)
    }

    private mutating func invert(count: Int) {
        starts = [UInt32](repeating: 0, count: count + 1)
        for member in members where member & Blocks.last == 0 { starts[Int(Blocks.record(member)) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        places = [UInt32](repeating: 0, count: Int(starts[count]))
        for (place, member) in members.enumerated() where member & Blocks.last == 0 {
            let record = Int(Blocks.record(member))
            places[Int(next[record])] = UInt32(place)
            next[record] += 1
        }
    }

    /// The later records that share a block with one and make a pair that is looked for, each once, in order.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - found: Receives the records; emptied first.
    func candidates(of record: Int, into found: inout [UInt32]) {
        found.removeAll(keepingCapacity: true)
        for index in Int(starts[record])..<Int(starts[record + 1]) {
            var place = Int(places[index])
            var member = members[place]
            let isSecondary = member & Blocks.secondary
            repeat {
                place += 1
                member = members[place]
                let other = Blocks.record(member)
                if member & isSecondary == 0, scope.holds(UInt32(record), other) { found.append(other) }
            } while member & Blocks.last == 0
        }
        found.sort()
        var count = 0
        for index in found.indices where count == 0 || found[count - 1] != found[index] {
            found[count] = found[index]
            count += 1
        }
        found.removeLast(found.count - count)
    }
}
