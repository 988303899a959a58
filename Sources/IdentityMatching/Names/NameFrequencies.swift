/// How common each name of a base is, in four classes: two bearers of a rare name are likelier to be one person.
struct NameFrequencies: Sendable {
    /// From 1, the rarest, to 4; for each word of the pool, as a surname and as a given name.
    private(set) var surnameClass: [UInt8]
    private(set) var givenClass: [UInt8]

    /// Whether a word is a given name that many bear, and so no slip of another.
    private(set) var isEstablished: [Bool]

    /// The chance that two persons taken at random bear one name of the class; index 0 is unused.
    private(set) var surnameChance = [Double](repeating: 0, count: 5)
    private(set) var givenChance = [Double](repeating: 0, count: 5)

    init(_ base: PatientBase) {
        var surnames = [UInt32](repeating: 0, count: base.names.words.count)
        var given = surnames
        var (surnameTotal, givenTotal) = (0, 0)
        for row in base.rows {
            if row.nomNaissance != 0 {
                surnames[Int(base.names.fused[Int(row.nomNaissance)])] += 1
                surnameTotal += 1
            }
            if row.premierPrenom != 0 {
                given[Int(base.names.fused[Int(row.premierPrenom)])] += 1
                givenTotal += 1
            }
        }
        let least = max(5, givenTotal / 1000)
        isEstablished = given.map { $0 >= least }
        (surnameClass, surnameChance) = Self.classes(
            surnames,
            total: surnameTotal,
            bounds: [2e-5, 2e-4, 2e-3],
            usual: [2e-6, 2e-5, 1e-4, 2e-4]
        )
        (givenClass, givenChance) = Self.classes(
            given,
            total: givenTotal,
            bounds: [3e-5, 1e-3, 8e-3],
            usual: [2e-6, 2e-4, 2e-3, 5e-3]
        )
    }

    private static func classes(
        _ counts: [UInt32],
        total: Int,
        bounds: [Double],
        usual: [Double]
    ) -> (classes: [UInt8], chances: [Double]) {
        var classes = [UInt8](repeating: 1, count: counts.count)
        // Two draws of different records: a name borne once meets nobody by chance.
        var agreeing = [Int](repeating: 0, count: 5)
        for (word, count) in counts.enumerated() where count > 0 {
            let share = Double(count) / Double(max(total, 1))
            let rank = bounds.firstIndex { share <= $0 } ?? 3
            classes[word] = UInt8(rank + 1)
            agreeing[rank + 1] += Int(count) * (Int(count) - 1)
        }
        let chances = [0] + zip(agreeing.dropFirst(), usual).map { UsualChance.mixed($0, among: total, usual: $1) }
        return (classes, chances)
    }
}
