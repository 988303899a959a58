internal import Identitovigilance

/// A verification of the whole base, which outlives the processes that run it.
struct BulkJob {
    let startedAt: Timestamp
    let byDeposit: Bool

    /// How many runs of it began.
    var runs = 0

    /// The deposit in which each identity went, at each version.
    var deposited: [VerificationDeposit.Member: String] = [:]
}
