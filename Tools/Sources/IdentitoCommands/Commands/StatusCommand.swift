internal import ArgumentParser
internal import Identitovigilance

/// `identito status`: the acts on one identity, one a line, and its state after each.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Apply acts to one identity, one JSON object a line, and print its state after each.",
        discussion: """
            Matricules of test and demonstration are admitted here: the command is a bench, not a record.
            With --sequences each line is a JSON array of acts, done to an identity of its own that begins with the line, and \
            each line of output is the JSON array of the states after them.
            """
    )

    @Flag(help: "Read a JSON array of acts a line, each line on a fresh identity.")
    var sequences = false

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws {
        var session = StatusSession()
        let answer = sequences ? StatusSession.answers : { session.answer($0) }
        try LineCommand.run(progress: progress, answer: answer)
    }
}

/// The identity that a run of `identito status` works on.
struct StatusSession {
    private var record: IdentityRecord?
    private let clock: any VigilanceClock
    private let policy = VigilancePolicy.bench

    init(clock: any VigilanceClock = .system) { self.clock = clock }

    /// The states of a fresh identity after each act of one line; a line that is no array has one answer, its refusal.
    static func answers(_ line: String?) -> JSONValue {
        var session = StatusSession()
        do {
            guard let line, case .array(let acts) = try JSONValue(parsing: line) else {
                throw InputError(.entreeInvalide, detail: "un tableau d'actes est attendu")
            }
            return .array(acts.map { session.answer($0) })
        } catch { return .array([session.state(after: nil, refusal: Refusal.json(error))]) }
    }

    /// Applies the act of one line; a refused one changes nothing.
    mutating func answer(_ line: String?) -> JSONValue {
        do {
            guard let line else { throw InputError(.entreeInvalide) }
            return answer(try JSONValue(parsing: line))
        } catch { return state(after: nil, refusal: Refusal.json(error)) }
    }

    private mutating func answer(_ value: JSONValue) -> JSONValue {
        let name = ActReader.name(of: value)
        do {
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
