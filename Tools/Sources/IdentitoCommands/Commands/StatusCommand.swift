internal import ArgumentParser
internal import Identitovigilance

/// `identito status`: the acts on one identity, one a line, and its state after each.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Apply acts to one identity, one JSON object a line, and print its state after each.",
        discussion: "Matricules of test and demonstration are admitted here: the command is a bench, not a record."
    )

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws {
        var session = StatusSession()
        try LineCommand.run(progress: progress) { session.answer($0) }
    }
}

/// The identity that a run of `identito status` works on.
struct StatusSession {
    private var record: IdentityRecord?
    private let clock: any VigilanceClock
    private let policy = VigilancePolicy.bench

    init(clock: any VigilanceClock = .system) { self.clock = clock }

    /// Applies the act of one line; a refused one changes nothing.
    mutating func answer(_ line: String?) -> JSONValue {
        var name: String?
        do {
            guard let line else { throw InputError(.entreeInvalide) }
            let value = try JSONValue(parsing: line)
            name = ActReader.name(of: value)
            record = try apply(try ActReader.read(value)).get()
            return state(after: name, refusal: nil)
        } catch { return state(after: name, refusal: Refusal.json(error)) }
    }

    private func apply(_ act: Act) -> ActOutcome {
        let now = clock.now()
        guard let record else {
            return IdentityRecord.creating(IdentityID("identito"), by: act, at: now, policy: policy)
        }
        return record.applying(act, at: now, policy: policy)
    }

    private func state(after name: String?, refusal: JSONValue?) -> JSONValue {
        .object([
            "acte": .optional(name),
            "accepte": .bool(refusal == nil),
            "statut": .optional(record?.statut.rawValue),
            "attributs": .array(
                AttributIdentite.allCases.filter { record?.attributs.contains($0) ?? false }.map {
                    .string($0.rawValue)
                }
            ),
            "ins": record?.ins.map { TraitsCodec.json($0.matricule, $0.nature) } ?? .null,
            "transmissible": .bool(record?.transmissible ?? false),
            "erreur": refusal ?? .null,
        ])
    }
}
