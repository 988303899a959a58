/// The chances of exact agreement, counted over the whole base: too small for a sample to show.
struct ExactChances {
    private let surnames: [Double]
    private let given: [Double]
    private let places: (rare: Double, common: Double)
    private let dates: (ordinary: Double, conventional: Double)
    private let telephone: Double
    private let courriel: Double
    private let adresse: Double

    /// Less than this is never believed: bases are never that large, and some agreements are no chance.
    private static let floor = 2e-7

    init(_ comparator: PairComparator) {
        let (base, frequencies) = (comparator.base, comparator.frequencies)
        surnames = frequencies.surnameChance
        given = frequencies.givenChance
        places = (comparator.places.rareChance, comparator.places.commonChance)
        var byDate: [PackedDate: Int] = [:]
        for row in base.rows where !row.date.isAbsent { byDate[row.date, default: 0] += 1 }
        let total = byDate.values.reduce(0, +)
        // Whole numbers, so that the order of the dates is of no matter.
        var (ordinary, conventional) = (0, 0)
        for (date, count) in byDate {
            if date.isConventional { conventional += count * (count - 1) } else { ordinary += count * (count - 1) }
        }
        dates = (
            UsualChance.mixed(ordinary, among: total, usual: 4e-5),
            UsualChance.mixed(conventional, among: total, usual: 1e-5)
        )
        // Nearly all that share these share them for a reason: by chance, almost nobody does.
        let unlikely = 1 / Double(max(base.count, 1000)) / 50
        telephone = unlikely
        courriel = unlikely
        adresse = unlikely
    }

    func chance(_ field: ComparedField, _ level: Int) -> Double? {
        let chance: Double? =
            switch (field, level) {
            case (.nom, 1...4): surnames[level]
            case (.prenom, 1...4): given[level]
            case (.lieuNaissance, Level.Lieu.sameRare): places.rare
            case (.lieuNaissance, Level.Lieu.sameCommon): places.common
            case (.dateNaissance, Level.Date.same): dates.ordinary
            case (.dateNaissance, Level.Date.sameConventional): dates.conventional
            case (.telephone, Level.Exact.same): telephone
            case (.courriel, Level.Exact.same): courriel
            case (.adresse, Level.Adresse.same): adresse
            case (.matricule, Level.Matricule.same), (.matricule, Level.Matricule.near): Self.floor
            default: nil
            }
        return chance.map { max($0, Self.floor) }
    }
}
