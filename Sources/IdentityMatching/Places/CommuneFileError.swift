public import Identitovigilance

/// Why a file of movements of communes is refused: half a history would say that two places are one.
public struct CommuneFileError: VigilanceError, Equatable {
    /// `fichierCommunesIllisible` or `mouvementIllisible`.
    public let code: ErrorCode

    /// The line that can't be read, from 1.
    public let ligne: Int?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - ligne: The line that can't be read.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, ligne: Int? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.ligne = ligne
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// The French sentence, with the line.
    public var message: String { ligne.map { "\(code.message) (ligne \($0))" } ?? code.message }

    /// Compares the codes and the lines.
    public static func == (left: CommuneFileError, right: CommuneFileError) -> Bool {
        left.code == right.code && left.ligne == right.ligne
    }
}

extension ErrorCode {
    /// A file that has not the columns of the movements of communes.
    public static let fichierCommunesIllisible = ErrorCode(
        "fichierCommunesIllisible",
        description: "The file is not the CSV file of the movements of communes.",
        message: "Ce fichier n'est pas celui des mouvements de communes de l'Insee.",
        conduiteATenir: "Téléchargez « v_mvt_commune » (Code officiel géographique, insee.fr) et donnez-le tel quel."
    )

    /// A line of that file that can't be read.
    public static let mouvementIllisible = ErrorCode(
        "mouvementIllisible",
        description: "A line of the file of the movements of communes can't be read.",
        message: "Un mouvement de communes est illisible.",
        conduiteATenir: "Téléchargez à nouveau le fichier de l'Insee, et donnez-le tel quel."
    )
}
