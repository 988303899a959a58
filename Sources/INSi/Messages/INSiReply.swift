public import Identitovigilance

/// What a SOAP message of INSi says: a result or a fault.
public enum INSiReply: Sendable, Hashable {
    /// A result, `RESULTAT`.
    case resultat(INSiResultat)

    /// The answer to a verification, provisional.
    case verification(INSiVerification)

    /// A fault, `soap:Fault`.
    case faute(INSiFaute)
}

/// The result of a search, `RESULTAT`, unchanged.
public struct INSiResultat: Sendable, Hashable {
    /// `CR/CodeCR`, as received.
    public let codeCR: String

    /// `CR/LibelleCR`, as received.
    public let libelleCR: String

    /// `INDIVIDU`, when there is one.
    public let individu: PersonneTrouvee?

    /// Describes a result.
    ///
    /// - Parameters:
    ///   - codeCR: The code.
    ///   - libelleCR: The label.
    ///   - individu: The person.
    public init(codeCR: String, libelleCR: String, individu: PersonneTrouvee?) {
        self.codeCR = codeCR
        self.libelleCR = libelleCR
        self.individu = individu
    }

    /// What the code means; it alone counts, never the label.
    ///
    /// - Returns: The answer.
    /// - Throws: ``INSiMessageError`` when the code and the content contradict each other.
    public func answer() throws(INSiMessageError) -> INSAnswer {
        try check()
        switch codeCR {
        case "00": if let individu { return .trouvee(individu) }
        case "01": return .aucune
        case "02": return .plusieurs
        default: break
        }
        return .autre(code: codeCR, libelle: libelleCR)
    }

    /// Throws when the code and the content contradict each other; without a copy of either.
    func check() throws(INSiMessageError) {
        let hasIndividu = individu != nil
        switch codeCR {
        case "00": if !hasIndividu { throw INSiMessageError(.elementManquant, element: "INDIVIDU") }
        case "01", "02": if hasIndividu { throw INSiMessageError(.valeurInvalide, element: "INDIVIDU") }
        default: break
        }
    }
}

extension INSiReply: CustomStringConvertible {
    /// A placeholder: the content may hold personal data and stays out of logs.
    public var description: String {
        switch self {
        case .resultat(let resultat): "\(resultat)"
        case .verification(let verification): "\(verification)"
        case .faute(let faute): "\(faute)"
        }
    }
}

extension INSiResultat: CustomStringConvertible {
    /// A placeholder with the code when it looks like one: the content may hold personal data and stays out of logs.
    public var description: String { "<résultat CR \(ReceivedCode.shown(codeCR))>" }
}
