/// A department or territory whose birthplaces are written under another code today.
///
/// What changed one commune at a time is in no table of ours: `CommuneHistory` reads it from the file of the INSEE.
struct FormerTerritory: Sendable {
    /// The two first characters of the former code, as in ``PackedPlace/bits``.
    let code: UInt32

    /// The last year whose births bear the former code; nothing when it is met for later births too.
    let lastYear: Int?

    /// The departments of today, or the country.
    let successors: [Successor]

    /// What took the place of a territory.
    enum Successor: Sendable {
        /// A department where a commune kept its last three characters.
        case sameNumbers(UInt32)
        /// A department to which some communes went, most with their last three characters: no rule tells which.
        case some(UInt32)
        /// A country, as five characters.
        case country(UInt32)
    }

    /// All of them.
    ///
    /// Corsica: INSEE, movements of communes, 1976-01-01 (rniv-rules 3.8.8). Seine and Seine-et-Oise: the same file,
    /// 1968-01-01, where 78004 became 94001 and 75005 became 93001. Algeria, Morocco and Tunisia: rniv-rules 3.8.7; the
    /// country codes are recalled there, the years are those of the independences.
    static let all = [
        FormerTerritory(code: 0x20, lastYear: nil, successors: [.sameNumbers(0x2A), .sameNumbers(0x2B)]),
        FormerTerritory(code: 0x75, lastYear: 1967, successors: [.some(0x92), .some(0x93), .some(0x94)]),
        FormerTerritory(
            code: 0x78,
            lastYear: 1967,
            successors: [.some(0x91), .some(0x92), .some(0x93), .some(0x94), .some(0x95)]
        ),
        FormerTerritory(code: 0x91, lastYear: 1962, successors: [.country(0x99352)]),
        FormerTerritory(code: 0x92, lastYear: 1962, successors: [.country(0x99352)]),
        FormerTerritory(code: 0x93, lastYear: 1962, successors: [.country(0x99352)]),
        FormerTerritory(code: 0x94, lastYear: 1962, successors: [.country(0x99352)]),
        FormerTerritory(code: 0x95, lastYear: 1956, successors: [.country(0x99350)]),
        FormerTerritory(code: 0x96, lastYear: 1956, successors: [.country(0x99351)]),
    ]

    /// What a former code and a code of today are to each other.
    func relation(_ former: PackedPlace, _ today: PackedPlace, bornIn year: Int?) -> PlaceRelation? {
        guard former.departmentCode == code, year ?? 0 <= lastYear ?? .max else { return nil }
        for successor in successors {
            switch successor {
            case .sameNumbers(today.departmentCode):
                return former.bits & 0xFFF == today.bits & 0xFFF ? .same : nil
            case .some(today.departmentCode): return .perhapsSame
            case .country(today.bits & 0xFFFFF): return .same
            default: continue
            }
        }
        return nil
    }
}

/// What two different codes of a birthplace may be to each other.
enum PlaceRelation: Sendable {
    /// One place.
    case same
    /// One place or two: the department was shared out.
    case perhapsSame
}

extension PackedPlace {
    /// The two first characters; 2A and 2B stay apart.
    var departmentCode: UInt32 { bits >> 12 & 0xFF }
}
