internal import Identitovigilance

/// A line or document that can't be read as what the command expects.
struct InputError: VigilanceError {
    let code: ErrorCode
    let detail: String?
    let location: SourceLocation

    init(_ code: ErrorCode, detail: String? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.detail = detail
        location = SourceLocation(fileID: fileID, line: line)
    }

    var message: String { detail.map { "\(code.message) (\($0))" } ?? code.message }
}

extension ErrorCode {
    /// Input that is not what the contract describes.
    static let entreeInvalide = ErrorCode(
        "entreeInvalide",
        description: "The input is not what the contract of the command describes.",
        message: "L'entrée n'est pas conforme au format attendu.",
        conduiteATenir: "Corrigez le format de l'entrée : voir le contrat de la commande."
    )
}

extension VigilanceError {
    /// The object `erreur` of the contract.
    var json: JSONValue { .object(["code": .string(code.rawValue), "message": .string(message)]) }
}
