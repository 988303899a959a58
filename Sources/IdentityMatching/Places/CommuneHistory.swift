public import Identitovigilance

/// Which codes of a birthplace have been one place: a code is the one valid at birth, and closed communes stay usable
/// (rniv-rules 3.8.6).
///
/// By itself it knows the departments and territories that changed as a whole. The mergers of communes are too many to be
/// kept here: give it the movements that the INSEE publishes each year with the Code officiel géographique (file
/// `v_mvt_commune_YYYY.csv`, Licence Ouverte).
public struct CommuneHistory: Sendable {
    /// For two codes, the lower first, the last year whose births may bear either.
    private var lastYears: [UInt64: Int] = [:]

    /// By the bits of a code, whether it is in ``lastYears``: most are not.
    private var hasMoved: [Bool] = []

    /// By department, the former territories that a pair may be in.
    private let territories: [Bool]

    /// Knows departments and territories only.
    public init() {
        var territories = [Bool](repeating: false, count: 256)
        for territory in FormerTerritory.all { territories[Int(territory.code)] = true }
        self.territories = territories
    }

    /// Reads the movements of communes too.
    ///
    /// - Parameter file: The bytes of the file, CSV in UTF-8, with the columns `MOD`, `DATE_EFF`, `TYPECOM_AV`, `COM_AV`,
    ///   `TYPECOM_AP` and `COM_AP`.
    /// - Throws: ``CommuneFileError`` with `fichierCommunesIllisible` or `mouvementIllisible`.
    public init(movements file: some Collection<UInt8>) throws(CommuneFileError) {
        self.init()
        let movements = try CommuneMovement.read(file)
        lastYears = CommuneSuccession.lastYears(movements)
        hasMoved = [Bool](repeating: false, count: 1 << 21)
        for pair in lastYears.keys {
            hasMoved[Int(pair >> 32)] = true
            hasMoved[Int(pair & 0xFFFF_FFFF)] = true
        }
    }

    /// Whether two codes are one place, the same or through history.
    ///
    /// - Parameters:
    ///   - one: A code.
    ///   - other: Another.
    ///   - year: The year of birth, when it is known: two codes that were both in use that year are two places.
    /// - Returns: Whether they are one place; an unknown place is never the same as another.
    public func areSame(_ one: LieuNaissance, _ other: LieuNaissance, bornIn year: Int? = nil) -> Bool {
        let (left, right) = (Array(one.code.utf8), Array(other.code.utf8))
        guard let one = PackedPlace(left.span), let other = PackedPlace(right.span), !one.isUnknown else {
            return false
        }
        return one == other || relation(one, other, bornIn: year) == .same
    }

    /// What two different known codes are to each other; nothing for two places.
    func relation(_ one: PackedPlace, _ other: PackedPlace, bornIn year: Int?) -> PlaceRelation? {
        if !hasMoved.isEmpty, hasMoved[Int(one.bits)], hasMoved[Int(other.bits)],
            let last = lastYears[CommuneSuccession.pair(one, other)], year ?? 0 <= last
        {
            return .same
        }
        guard territories[Int(one.departmentCode)] || territories[Int(other.departmentCode)] else { return nil }
        for territory in FormerTerritory.all {
            if let relation = territory.relation(one, other, bornIn: year) { return relation }
            if let relation = territory.relation(other, one, bornIn: year) { return relation }
        }
        return nil
    }
}
