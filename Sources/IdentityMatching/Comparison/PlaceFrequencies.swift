/// How common each birthplace of a base is.
struct PlaceFrequencies {
    /// The places where at least one person in a hundred was born.
    private(set) var common: Set<PackedPlace> = []

    /// The chance that two persons taken at random were born in one rare place, and in one common place.
    private(set) var rareChance = 0.0
    private(set) var commonChance = 0.0

    init(_ base: PatientBase) {
        var counts: [PackedPlace: Int] = [:]
        var total = 0
        for row in base.rows where !row.lieu.isUnknown {
            counts[row.lieu, default: 0] += 1
            total += 1
        }
        for (place, count) in counts {
            let share = Double(count) / Double(max(total, 1))
            let chance = share * Double(count - 1) / Double(max(total - 1, 1))
            if share > 0.01 {
                common.insert(place)
                commonChance += chance
            } else {
                rareChance += chance
            }
        }
    }
}
