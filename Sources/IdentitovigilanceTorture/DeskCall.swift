internal import Identitovigilance

/// What one call of a desk did to the world, noted where its effects leave the process.
struct DeskCall {
    let gesture: Gesture
    let auteur: Auteur

    /// The version of each identity when the process last read it.
    var read: [IdentityID: Int] = [:]
    /// What the store took.
    var stored: [JournalEntry] = []
    /// What the desk asked INSi.
    var asked: Set<INSiQuery> = []
    /// How many times the desk asked INSi anything.
    var questions = 0
    /// How many requests left the process.
    var exchanges = 0
}
