internal import ArgumentParser
internal import Identitovigilance

/// `identito compare`: local traits beside received ones, one pair a line.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare local with received traits, one {\"local\",\"recu\"} object a line."
    )

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws { try LineCommand.run(progress: progress, answer: Self.answer) }

    /// The answer to one line.
    static func answer(_ line: String?) -> JSONValue {
        do {
            guard let line else { throw InputError(.entreeInvalide) }
            var fields = try JSONFields(JSONValue(parsing: line))
            let local = try fields.requiredObject("local")
            let recu = try fields.requiredObject("recu")
            try fields.finish()
            let comparison = Comparison(
                local: try TraitsCodec.local(local),
                recus: try TraitsCodec.comparable(recu)
            )
            return .object([
                "classe": .string(comparison.classe.rawValue),
                "ecarts": .array(comparison.ecarts.map(json)),
                "erreur": .null,
            ])
        } catch {
            return .object(["classe": .null, "ecarts": .array([]), "erreur": Refusal.json(error)])
        }
    }

    private static func json(_ ecart: Ecart) -> JSONValue {
        .object([
            "champ": .string(ecart.champ.rawValue),
            "local": .string(ecart.local),
            "recu": .optional(ecart.recu),
            "classe": .string(ecart.classe.rawValue),
            "motif": .string(ecart.motif.rawValue),
            "libelle": .string(ecart.motif.libelle),
        ])
    }
}

/// The `erreur` of any refused item.
enum Refusal {
    static func json(_ error: any Error) -> JSONValue {
        (error as? any VigilanceError)?.json ?? InputError(.entreeInvalide).json
    }

    /// The code of any failure.
    static func code(of error: any Error) -> String {
        (error as? any VigilanceError)?.code.rawValue ?? "inattendue"
    }
}
