/// What came of one case.
struct ConformanceResult: Sendable {
    let item: ConformanceCase

    /// What each exchange sent.
    let sent: [String]

    let obtained: String

    /// The names of the files of evidence.
    let evidence: [String]

    var passes: Bool { item.accepts(obtained) }

    /// The object of `resultats.jsonl`.
    var json: JSONValue {
        .object([
            "cas": .string(item.id),
            "fait": .string(item.action),
            "envoye": .array(sent.map { .string($0) }),
            "attendu": .string(item.expected),
            "obtenu": .string(obtained),
            "reussi": .bool(passes),
            "preuves": .array(evidence.map { .string($0) }),
        ])
    }

    /// The lines for a reader.
    var text: String {
        var lines = ["\(passes ? "réussi" : "ÉCHEC ")  \(item.id)  \(item.action)"]
        lines += (sent.isEmpty ? ["rien"] : sent).map { "        envoyé   \($0)" }
        lines += ["        attendu  \(item.expected)", "        obtenu   \(obtained)"]
        return lines.joined(separator: "\n")
    }
}
