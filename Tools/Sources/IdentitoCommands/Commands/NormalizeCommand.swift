internal import ArgumentParser
internal import Identitovigilance

/// `identito normalize`: writes one name a line as RNIV and INSi expect it.
struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize",
        abstract: "Normalise names, one a line: lossless changes are made, anything else is refused."
    )

    /// The kinds of field of the contract.
    enum Field: String, ExpressibleByArgument, CaseIterable {
        case nomNaissance
        case prenom
        case listePrenoms

        var champ: Champ {
            switch self {
            case .nomNaissance: .nomNaissance
            case .prenom: .premierPrenom
            case .listePrenoms: .listePrenoms
            }
        }
    }

    @Option(help: "The field whose rules apply.")
    var field: Field

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws {
        try LineCommand.run(progress: progress) { Self.answer($0, field: field) }
    }

    /// The answer to one line.
    static func answer(_ line: String?, field: Field) -> JSONValue {
        var value: String?
        var suggestion: String?
        var refusal: (any VigilanceError)?
        do throws(TraitError) {
            value = try line.map { text throws(TraitError) in try NameNormalizer.normalize(text, as: field.champ) }
        } catch {
            suggestion = error.suggestion
            refusal = error
        }
        if line == nil { refusal = InputError(.entreeInvalide) }
        return .object([
            "entree": .optional(line),
            "valeur": .optional(value),
            "suggestion": .optional(suggestion),
            "erreur": refusal?.json ?? .null,
        ])
    }
}
