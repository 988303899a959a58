/// What INSi answered to a search (`CR/CodeCR`).
public enum INSAnswer: Sendable, Hashable {
    /// `00`: one person.
    case trouvee(PersonneTrouvee)

    /// `01`: nobody.
    case aucune

    /// `02`: several persons; INSi never says which.
    case plusieurs

    /// A code that no public text explains, kept as received with its label.
    case autre(code: String, libelle: String)

    /// The code as INSi writes it.
    public var codeCR: String {
        switch self {
        case .trouvee: "00"
        case .aucune: "01"
        case .plusieurs: "02"
        case .autre(let code, _): code
        }
    }
}

extension INSAnswer: CustomStringConvertible {
    /// The code when it looks like one, without any trait or label.
    public var description: String { "CR \(ReceivedCode.shown(codeCR))" }
}
