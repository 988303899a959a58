import Identitovigilance

/// A clock that stands still.
struct FixedClock: VigilanceClock {
    var instant = Scenario.noon

    func now() -> Timestamp { instant }
}

/// Always the same identifier.
struct FixedIdentifiers: IdentifierSource {
    func next() -> String { Scenario.id.texte }
}
