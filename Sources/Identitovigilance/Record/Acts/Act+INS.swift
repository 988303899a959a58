extension Act {
    /// The user's decision on what INSi returned.
    public struct Recuperation: Sendable, Hashable, Codable {
        /// What INSi returned, unchanged.
        public let personne: PersonneTrouvee
        /// How INSi was asked.
        public let canal: CanalRecuperation
        /// Whether the user recognised the person and accepted the answer.
        public let accepte: Bool

        /// Describes a decision.
        ///
        /// - Parameters:
        ///   - personne: What INSi returned.
        ///   - canal: How INSi was asked.
        ///   - accepte: Whether the user accepted.
        public init(personne: PersonneTrouvee, canal: CanalRecuperation, accepte: Bool) {
            self.personne = personne
            self.canal = canal
            self.accepte = accepte
        }
    }

    /// How INSi was asked for the INS.
    public enum CanalRecuperation: String, Sendable, Hashable, CaseIterable, Codable {
        /// With typed traits.
        case traits = "INSI"
        /// With a carte Vitale.
        case carteVitale = "CV"

        /// The channel of capture that it is.
        public var canalSaisie: CanalSaisie {
            switch self {
            case .traits: .insi
            case .carteVitale: .carteVitale
            }
        }
    }

    /// What the Appli carte Vitale gave: identity and evidence at once, without INSi (RNIV §4.3.4, second-hand).
    public struct ImportAppliCarteVitale: Sendable, Hashable, Codable {
        /// What the application gave, unchanged.
        public let personne: PersonneTrouvee

        /// Describes an import.
        ///
        /// - Parameter personne: What the application gave.
        public init(personne: PersonneTrouvee) { self.personne = personne }
    }

    /// The withdrawal of an INS.
    public struct RetraitINS: Sendable, Hashable, Codable {
        /// Why.
        public let motif: Motif

        /// Describes a withdrawal.
        ///
        /// - Parameter motif: Why.
        public init(motif: Motif) { self.motif = motif }
    }

    /// The answer of INSi about an INS that is already there.
    public struct Verification: Sendable, Hashable, Codable {
        /// What INSi said.
        public enum Resultat: String, Sendable, Hashable, CaseIterable, Codable {
            /// The INS and the traits agree.
            case conforme
            /// They do not agree.
            case nonConforme
        }

        /// What INSi said.
        public let resultat: Resultat

        /// Describes a verification.
        ///
        /// - Parameter resultat: What INSi said.
        public init(resultat: Resultat) { self.resultat = resultat }
    }
}
