public import Identitovigilance

/// The answer to a unit verification, unchanged; provisional, see `VerificationCodec.swift`.
public struct INSiVerification: Sendable, Hashable {
    /// `CR/CodeCR`, as received.
    public let codeCR: String

    /// `CR/LibelleCR`, as received.
    public let libelleCR: String

    /// Describes an answer.
    ///
    /// - Parameters:
    ///   - codeCR: The code.
    ///   - libelleCR: The label.
    public init(codeCR: String, libelleCR: String) {
        self.codeCR = codeCR
        self.libelleCR = libelleCR
    }

    /// What the code means; it alone counts, never the label.
    public var answer: INSVerificationAnswer {
        VerificationCodec.answers[codeCR] ?? .autre(code: codeCR, libelle: libelleCR)
    }
}

extension INSiVerification: CustomStringConvertible {
    /// A placeholder with the code when it looks like one: the content may hold personal data and stays out of logs.
    public var description: String { "<vérification CR \(ReceivedCode.shown(codeCR))>" }
}
