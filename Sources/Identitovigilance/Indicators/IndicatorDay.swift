/// What one day of a base looks like: counts, never a trait (rniv-rules 8.3).
public struct IndicatorDay: Sendable, Hashable {
    /// The day, UTC.
    public let date: CalendarDate

    /// The identities in use at the end of the day, by status.
    public internal(set) var statuts: [ConfidenceStatus: Int] = [:]

    /// The identities in use that bear each attribute at the end of the day.
    public internal(set) var attributs: [AttributIdentite: Int] = [:]

    /// The acts of the day, by kind.
    public internal(set) var actes: [Act.Kind: Int] = [:]

    /// The INSi answers that users accepted that day.
    public internal(set) var reponsesAcceptees = 0

    /// The INSi answers that users refused that day.
    public internal(set) var reponsesRefusees = 0

    /// The attempts refused that day, by code.
    public internal(set) var refus: [String: Int] = [:]

    /// The identities closed by a merge so far.
    public internal(set) var fusions = 0

    /// The time from creation to the first qualification, for each identity first qualified that day.
    public internal(set) var delaisQualification: [Duration] = []

    /// The identities in use at the end of the day.
    public var total: Int { statuts.values.reduce(0, +) }

    /// The share of qualified identities, 0 to 1; nothing without an identity.
    public var partQualifiee: Double? {
        total == 0 ? nil : Double(statuts[.qualifiee, default: 0]) / Double(total)
    }

    /// The median time from creation to qualification that day.
    public var delaiMedian: Duration? {
        delaisQualification.isEmpty ? nil : delaisQualification.sorted()[delaisQualification.count / 2]
    }

    init(date: CalendarDate) { self.date = date }
}
