/// Birthplaces that one act writes with a former French department and another with today's country.
///
/// Algeria 91 to 94 and 99352, Morocco 95 and 99350, Tunisia 96 and 99351 (rniv-rules 3.8.7; the country codes are
/// second-hand).
enum FormerTerritories {
    static func areSame(_ left: PackedPlace, _ right: PackedPlace) -> Bool {
        left.isForeign != right.isForeign
            && (left.isForeign ? country(right) == left.bits & 0xFFFFF : country(left) == right.bits & 0xFFFFF)
    }

    private static func country(_ place: PackedPlace) -> UInt32? {
        switch place.department {
        case 0x91...0x94: 0x99352
        case 0x95: 0x99350
        case 0x96: 0x99351
        default: nil
        }
    }
}
