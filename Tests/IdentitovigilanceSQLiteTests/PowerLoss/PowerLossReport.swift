#if SQLite
/// What was seen of stores whose power went.
struct PowerLossReport {
    /// How many times the power went.
    var cuts = 0

    /// Of these, how many in the opening of a store.
    var cutsInOpening = 0

    /// How many calls the stores acknowledged.
    var acknowledged = 0

    /// How many calls were stored whole though the power went before they were acknowledged.
    var unanswered = 0

    /// The first promise that was not kept.
    var violation: String?

    mutating func add(_ other: PowerLossReport) {
        cuts += other.cuts
        cutsInOpening += other.cutsInOpening
        acknowledged += other.acknowledged
        unanswered += other.unanswered
    }
}
#endif
