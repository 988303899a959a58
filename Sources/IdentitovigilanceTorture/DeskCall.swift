internal import Identitovigilance

/// What one call of a desk did to the world, noted where its effects leave the process.
struct DeskCall {
    let gesture: Gesture
    let auteur: Auteur

    /// The version of each identity when the process last read it.
    var read: [IdentityID: Int] = [:]
    /// What the store took.
    var stored: [JournalEntry] = []
    /// What the desk asked INSi: searches by traits and by card, verifications.
    var asked: Set<AnyHashable> = []
    /// How many times the desk asked INSi anything.
    var questions = 0
    /// How many requests left the process.
    var exchanges = 0
    /// Whether another user acted in the middle.
    var isInterrupted = false
    /// The identities that there were when it began.
    var known = 0
}
