/// The small words that stand in family names, and that documents write, move or drop in different ways.
enum Particles {
    /// Whether one of the words is a particle.
    static func isAmong(_ words: [String]) -> Bool { words.contains(where: all.contains) }

    private static let all: Set<String> = [
        "DE", "DU", "DES", "LE", "LA", "LES", "D", "L", "VAN", "VON", "EL", "BEN",
    ]
}
