/// One search of a ``RetrievalPlan``, and why it is sent.
public struct PlannedQuery: Sendable, Hashable {
    /// Why a search is sent.
    public enum Motif: String, Sendable, Hashable, CaseIterable {
        /// The first given name, as every search begins.
        case premierPrenom
        /// Another given name, alone: the act may not begin with the one that is known first.
        case autrePrenom
        /// All given names.
        case tousPrenoms
        /// The birthplace, to tell homonyms apart.
        case lieuAjoute
        /// The used name in place of the birth name: they may have been exchanged.
        case nomUtilise
        /// The used given name: it may be one of the act.
        case prenomUtilise
        /// The birth name with other separators.
        case separateursNom
        /// The first two given names as one compound, or a compound without its hyphen.
        case prenomCompose

        /// The reason as a French sentence.
        public var libelle: String {
            switch self {
            case .premierPrenom: "Premier prénom de l'état civil, seul."
            case .autrePrenom: "Prénom suivant, seul : il est peut-être le premier de l'acte de naissance."
            case .tousPrenoms: "Tous les prénoms connus."
            case .lieuAjoute: "Lieu de naissance ajouté pour départager des homonymes."
            case .nomUtilise: "Nom utilisé à la place du nom de naissance : ils ont pu être intervertis."
            case .prenomUtilise: "Prénom utilisé : il figure peut-être sur l'acte de naissance."
            case .separateursNom: "Nom de naissance écrit avec un autre séparateur."
            case .prenomCompose: "Prénom composé écrit autrement."
            }
        }
    }

    /// The search.
    public let query: INSiQuery

    /// Why it is sent.
    public let motif: Motif

    /// The code of the answer that leads to it: `01`, `02`, or nothing for the first.
    public let surCode: String?
}

extension PlannedQuery: CustomStringConvertible {
    /// The reason, without any trait.
    public var description: String { "\(motif.rawValue) (\(surCode ?? "-"))" }
}
