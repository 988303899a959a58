public import Identitovigilance

/// A sex and an age band, those of the published field study.
public struct AgeGroup: Sendable, Hashable {
    /// The sex; nothing when it is absent or undetermined.
    public let sexe: Sexe?

    /// The age band.
    public let band: Band

    /// An age band.
    public enum Band: String, Sendable, Hashable, CaseIterable {
        /// 0 to 17 years.
        case minor = "0–17 ans"
        /// 18 to 39 years.
        case young = "18–39 ans"
        /// 40 to 59 years.
        case middle = "40–59 ans"
        /// 60 to 74 years.
        case senior = "60–74 ans"
        /// 75 years and over.
        case old = "75 ans et plus"
        /// Unknown.
        case unknown = "âge inconnu"
    }

    init(_ row: PatientRow, on day: CalendarDate) {
        sexe = row.sexe == 1 ? .masculin : row.sexe == 2 ? .feminin : nil
        let birth = CalendarDate(year: row.date.year, month: row.date.month, day: row.date.day)
        guard let birth, birth <= day else {
            band = .unknown
            return
        }
        switch birth.age(on: day) {
        case ..<18: band = .minor
        case ..<40: band = .young
        case ..<60: band = .middle
        case ..<75: band = .senior
        default: band = .old
        }
    }

    /// Names a group.
    ///
    /// - Parameters:
    ///   - sexe: The sex.
    ///   - band: The age band.
    public init(_ sexe: Sexe?, _ band: Band) {
        self.sexe = sexe
        self.band = band
    }
}

/// The records of an age group.
public struct AgeCount: Sendable, Hashable {
    /// All of them.
    public internal(set) var records = 0

    /// Those whose birth name is perhaps a married name.
    public internal(set) var marriedNames = 0
}
