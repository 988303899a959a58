/// How two records agree, field by field, in sixty-four bits: four bits a field.
struct AgreementPattern: Sendable, Hashable {
    private(set) var bits: UInt64 = 0

    subscript(field: ComparedField) -> Int {
        get { Int(bits >> UInt64(field.rawValue * 4) & 0xF) }
        set {
            let shift = UInt64(field.rawValue * 4)
            bits = bits & ~(0xF << shift) | UInt64(newValue) << shift
        }
    }

    /// Whether both have one birth date, be it a conventional one.
    var isSameDay: Bool { [Level.Date.same, Level.Date.sameConventional].contains(self[.dateNaissance]) }

    /// Whether something is known that two persons of one name do not share: else nothing tells them from one person.
    var tellsNamesakesApart: Bool { self[.dateNaissance] != Level.Date.same || bits & Self.ofNamesakes != 0 }

    private static let ofNamesakes = [
        ComparedField.lieuNaissance, .autresPrenoms, .matricule, .telephone, .courriel, .adresse,
    ].reduce(0 as UInt64) { $0 | 0xF << UInt64($1.rawValue * 4) }
}

/// The levels of agreement of each field; 0 is always "one of the two is absent", which proves nothing.
enum Level {
    static let absent = 0
    /// The number of levels that a field can have.
    static let count = 16

    enum Nom {
        /// Same name, from the rarest names (1) to the most common (4).
        static let same = 1
        static let married = 5
        static let part = 6
        static let near = 7
        static let sound = 8
        static let swapped = 9
        static let sharedUse = 10
        static let weak = 11
        static let different = 12
        /// One's birth name is the other's given name, and not the reverse.
        static let halfSwapped = 13
    }

    enum Prenom {
        static let same = 1
        static let listed = 5
        static let part = 6
        static let near = 7
        static let sound = 8
        static let diminutive = 9
        static let initial = 10
        static let different = 11
        static let listedNear = 12
        /// Listed, but the name is so common that it proves little.
        static let listedCommon = 13
        /// Listed in one record, but both lists are there and one first name is missing from the other.
        static let listedContradicted = 14
        /// An error apart, but each is a name that many bear.
        static let nearNames = 15
    }

    enum Autres {
        static let same = 1
        static let truncated = 2
        static let shared = 3
        static let different = 4
        /// The one other name of both is one that many bear.
        static let sameCommon = 5
    }

    enum Date {
        static let same = 1
        static let sameConventional = 2
        static let inverted = 3
        static let oneDigit = 4
        static let completed = 5
        static let nearYear = 6
        static let sameMonthDay = 7
        static let sameYear = 8
        static let close = 9
        static let different = 10
        static let byMatricule = 11
        /// Nothing of two full dates agrees, and they are as far apart as a parent and a child.
        static let generation = 12
    }

    enum Sexe {
        static let same = 1
        static let different = 2
    }

    enum Lieu {
        static let sameRare = 1
        static let sameCommon = 2
        static let near = 3
        static let department = 4
        static let different = 5
    }

    enum Matricule {
        static let same = 1
        static let near = 2
        static let different = 3
    }

    enum Exact {
        static let same = 1
        static let different = 2
    }

    enum Adresse {
        static let same = 1
        static let near = 2
        /// The same street address in another town, which people seldom move to.
        static let otherTown = 3
        static let town = 4
        /// A postcode or a town, the other being different.
        static let halfTown = 5
        static let different = 6
        /// The same number in another street, or with none: only in the profile `general`.
        static let number = 7
        /// The same street, but for a slip or two, with another number or none: only in the profile `general`.
        static let street = 8
    }

    enum Commune {
        static let same = 1
        static let half = 2
        static let near = 3
        static let different = 4
    }
}
