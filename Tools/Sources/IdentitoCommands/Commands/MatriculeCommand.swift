internal import ArgumentParser
internal import Identitovigilance

/// `identito matricule`: checks or completes one matricule a line.
struct MatriculeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matricule",
        abstract: "Check matricules (15 characters) or complete them with their key (13), one a line."
    )

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws { try LineCommand.run(progress: progress, answer: Self.answer) }

    /// The answer to one line.
    static func answer(_ line: String?) -> JSONValue {
        guard let line else { return answer(nil, nil, nil, InputError(.entreeInvalide)) }
        do {
            let matricule = try Matricule(line)
            return answer(line, matricule, matricule.cle, nil)
        } catch { return answer(line, nil, error.cleAttendue, error) }
    }

    private static func answer(
        _ line: String?,
        _ matricule: Matricule?,
        _ key: String?,
        _ error: (any VigilanceError)?
    ) -> JSONValue {
        .object([
            "entree": .optional(line),
            "valide": .bool(matricule != nil),
            "matricule": .optional(matricule?.texte),
            "cleAttendue": .optional(key),
            "erreur": error?.json ?? .null,
        ])
    }
}
