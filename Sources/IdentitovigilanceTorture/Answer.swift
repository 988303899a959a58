internal import Identitovigilance

/// What a user was told at the end of a gesture.
enum Answer {
    /// The act is stored: the identity as it now is.
    case acknowledged(IdentityRecord)
    /// The act is refused.
    case refused(ActRefusal)
    /// Another user was faster: nothing is stored.
    case conflict
    /// A person was found, nobody was, or the gesture asked for no act.
    case informed
    /// The base was gone through, or the run given up.
    case verified(BulkVerificationReport)
    /// INSi or the network failed: nothing is stored.
    case failed(String)
    /// The process died: the user was told nothing.
    case nothing

    /// The word of the trace and of the counts.
    var word: String {
        switch self {
        case .acknowledged: "acknowledged"
        case .refused(let refusal): "refused (\(refusal.code.rawValue))"
        case .conflict: "conflict"
        case .informed: "informed"
        case .verified(let report): report.isComplete ? "complete" : "given up (\(report.arret ?? ""))"
        case .failed(let code): "failed (\(code))"
        case .nothing: "no answer"
        }
    }
}
