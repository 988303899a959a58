/// Draws from movements of communes which codes one birthplace may bear.
enum CommuneSuccession {
    /// For two codes, the last year whose births may bear either.
    ///
    /// A commune that was merged, or whose code changed, is followed to what it became, through later movements. Two
    /// communes merged into a third are not one place. A commune that was divided is one with each part, without going on:
    /// who was born there was born in one of them.
    static func lastYears(_ movements: [CommuneMovement]) -> [UInt64: Int] {
        var later: [PackedPlace: [CommuneMovement]] = [:]
        for movement in movements where movement.effect == .absorbs {
            later[movement.from, default: []].append(movement)
        }
        var years: [UInt64: Int] = [:]
        func keep(_ one: PackedPlace, _ other: PackedPlace, _ year: Int) {
            guard one != other else { return }
            let pair = pair(one, other)
            years[pair] = max(years[pair] ?? year, year)
        }
        for first in movements {
            let year = first.date.year
            keep(first.from, first.to, year)
            guard first.effect == .absorbs else { continue }
            var seen: Set<PackedPlace> = [first.from, first.to]
            var next = [first]
            while let movement = next.popLast() {
                for step in later[movement.to] ?? [] where step.date.digits >= movement.date.digits {
                    guard seen.insert(step.to).inserted else { continue }
                    keep(first.from, step.to, year)
                    next.append(step)
                }
            }
        }
        return years
    }

    /// Two codes as one number, the lower first.
    static func pair(_ one: PackedPlace, _ other: PackedPlace) -> UInt64 {
        UInt64(min(one.bits, other.bits)) << 32 | UInt64(max(one.bits, other.bits))
    }
}
