/// How common each birthplace of a base is.
struct PlaceFrequencies: Sendable {
    /// The chance that two persons taken at random were born in one rare place, and in one common place.
    private(set) var rareChance = 0.0
    private(set) var commonChance = 0.0

    /// By the bits of a place, whether at least one person in a hundred was born there.
    private var common: [Bool]

    /// By the bits of a place, whether many were born there: at least one person in a thousand.
    private var established: [Bool]

    init(_ base: PatientBase) {
        var counts = [UInt32](repeating: 0, count: PackedPlace.count)
        var met: [Int] = []
        var total = 0
        for row in base.rows where !row.lieu.isUnknown {
            let place = Int(row.lieu.bits)
            if counts[place] == 0 { met.append(place) }
            counts[place] += 1
            total += 1
        }
        common = [Bool](repeating: false, count: PackedPlace.count)
        established = common
        let least = max(5, total / 1000)
        for place in met {
            established[place] = Int(counts[place]) >= least
            let share = Double(counts[place]) / Double(max(total, 1))
            let chance = share * Double(counts[place] - 1) / Double(max(total - 1, 1))
            if share > 0.01 {
                common[place] = true
                commonChance += chance
            } else {
                rareChance += chance
            }
        }
    }

    /// Whether both are places where many were born, and so none a slip of the other: Morocco and Tunisia, 99350 and 99351.
    func areTwoPlaces(_ one: PackedPlace, _ other: PackedPlace) -> Bool {
        one != other && established[Int(one.bits)] && established[Int(other.bits)]
    }

    /// Whether at least one person in a hundred was born in a place.
    func isCommon(_ place: PackedPlace) -> Bool { common[Int(place.bits)] }
}
