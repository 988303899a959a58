/// How common each birthplace of a base is.
struct PlaceFrequencies: Sendable {
    /// The chance that two persons taken at random were born in one rare place, and in one common place.
    let rareChance: Double
    let commonChance: Double

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
        var agreeing = (rare: 0, common: 0)
        for place in met {
            established[place] = Int(counts[place]) >= least
            let isCommon = Double(counts[place]) / Double(max(total, 1)) > 0.01
            common[place] = isCommon
            let pairs = Int(counts[place]) * (Int(counts[place]) - 1)
            if isCommon { agreeing.common += pairs } else { agreeing.rare += pairs }
        }
        rareChance = UsualChance.mixed(agreeing.rare, among: total, usual: 1e-3)
        commonChance = UsualChance.mixed(agreeing.common, among: total, usual: 2e-2)
    }

    /// Whether both are places where many were born, and so none a slip of the other: Morocco and Tunisia, 99350 and 99351.
    func areTwoPlaces(_ one: PackedPlace, _ other: PackedPlace) -> Bool {
        one != other && established[Int(one.bits)] && established[Int(other.bits)]
    }

    /// Whether at least one person in a hundred was born in a place.
    func isCommon(_ place: PackedPlace) -> Bool { common[Int(place.bits)] }
}
