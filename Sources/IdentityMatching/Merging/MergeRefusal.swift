public import Identitovigilance

/// Why two records must not be merged.
public struct MergeRefusal: VigilanceError, Equatable {
    /// `ficheClose`, `insDifferentes`, `memeFiche` or `sexesDifferents`.
    public let code: ErrorCode

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes a refusal.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes only.
    public static func == (left: MergeRefusal, right: MergeRefusal) -> Bool { left.code == right.code }
}

extension ErrorCode {
    /// A record with itself.
    public static let memeFiche = ErrorCode(
        "memeFiche",
        description: "A record can't be merged with itself.",
        message: "Il s'agit deux fois de la même fiche.",
        conduiteATenir: "Choisissez deux fiches différentes."
    )

    /// A record that was merged already.
    public static let ficheClose = ErrorCode(
        "ficheClose",
        description: "One of the two records was already merged into another and is closed.",
        message: "L'une de ces deux fiches est close : elle a déjà été fusionnée dans une autre.",
        conduiteATenir: "Reprenez la fusion avec la fiche qui a été conservée."
    )

    /// A man's and a woman's record: corrected first if one is wrong.
    public static let sexesDifferents = ErrorCode(
        "sexesDifferents",
        description: "The two records have different sexes.",
        message: "Ces deux fiches n'ont pas le même sexe.",
        conduiteATenir: "Corrigez d'abord le sexe d'après une pièce d'identité, puis recommencez."
    )

    /// Every code that refuses a merge.
    public static let mergeCatalogue: [ErrorCode] = [ficheClose, insDifferentes, memeFiche, sexesDifferents]
}
