internal import Identitovigilance

/// A SOAP fault of INSi or of its gateway, as received.
public struct INSiFaute: Sendable, Hashable {
    /// `siram:Erreur/@code`, as received; nothing when the fault has no such detail.
    public let code: String?

    /// The subcode without its prefix, as `siram_40`.
    public let sousCode: String?

    /// `siram:Erreur/@severite`, as received.
    public let severite: String?

    /// `Code/Value` without its prefix: `Sender` or `Receiver`.
    public let codeSoap: String

    /// `siram:Erreur/@messageID`, as received.
    public let messageID: String?

    /// The text of `siram:Erreur`, or of the reason when there is no such detail; for a developer, never for a screen.
    public let libelle: String

    /// Describes a fault.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - sousCode: The subcode without prefix.
    ///   - severite: The severity.
    ///   - codeSoap: `Sender` or `Receiver`.
    ///   - messageID: The identifier of the request, when it is repeated.
    ///   - libelle: The text.
    public init(
        code: String?,
        sousCode: String?,
        severite: String?,
        codeSoap: String,
        messageID: String?,
        libelle: String
    ) {
        self.code = code
        self.sousCode = sousCode
        self.severite = severite
        self.codeSoap = codeSoap
        self.messageID = messageID
        self.libelle = libelle
    }

    /// What kind of trouble it is.
    public var categorie: Categorie { explication.categorie }

    /// The kinds of trouble a fault can be.
    public enum Categorie: String, Sendable, Hashable, CaseIterable {
        /// The content of the request is refused: correct it.
        case requete
        /// The service is unavailable for now: the same request may pass later.
        case indisponible
        /// The software or the certificate may not call.
        case nonAutorise
        /// No public text explains the code.
        case inconnue
    }
}

extension INSiFaute: CustomStringConvertible {
    /// A placeholder with the code when it looks like one: the content may hold personal data and stays out of logs.
    public var description: String { "<faute \(ReceivedCode.shown(code ?? sousCode ?? ""))>" }
}
