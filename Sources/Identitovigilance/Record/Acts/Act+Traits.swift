extension Act {
    /// The creation of an identity.
    public struct Creation: Sendable, Hashable, Codable {
        /// The traits entered.
        public let traits: IdentityTraits
        /// How they were captured.
        public let canal: CanalSaisie

        /// Describes a creation.
        ///
        /// - Parameters:
        ///   - traits: The traits entered.
        ///   - canal: How they were captured.
        public init(traits: IdentityTraits, canal: CanalSaisie) {
            self.traits = traits
            self.canal = canal
        }
    }

    /// The traits of an identity, entered anew.
    ///
    /// Where the strict traits stay as they are and only the first given name or the names in use change, it lowers nothing
    /// (rniv-rules 1.5.2, 1.5.3).
    public struct ModificationTraits: Sendable, Hashable, Codable {
        /// All the traits, those that stay included.
        public let traits: IdentityTraits
        /// Whether the user holds the right to change strict traits.
        public let droitTraitsStricts: Bool
        /// Whether the user confirmed, knowing that the status falls.
        public let confirme: Bool

        /// Describes a change.
        ///
        /// - Parameters:
        ///   - traits: All the traits.
        ///   - droitTraitsStricts: Whether the user holds the right.
        ///   - confirme: Whether the user confirmed.
        public init(traits: IdentityTraits, droitTraitsStricts: Bool, confirme: Bool) {
            self.traits = traits
            self.droitTraitsStricts = droitTraitsStricts
            self.confirme = confirme
        }
    }

    /// The names in use, entered anew; one that is absent is no longer in use (EXI ID 08).
    public struct ModificationComplementaires: Sendable, Hashable, Codable {
        /// The name in use.
        public let nomUtilise: NomUtilise?
        /// The given name in use.
        public let prenomUtilise: PrenomUtilise?

        /// Describes a change.
        ///
        /// - Parameters:
        ///   - nomUtilise: The name in use, if any.
        ///   - prenomUtilise: The given name in use, if any.
        public init(nomUtilise: NomUtilise?, prenomUtilise: PrenomUtilise?) {
            self.nomUtilise = nomUtilise
            self.prenomUtilise = prenomUtilise
        }
    }
}
