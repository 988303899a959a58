extension Act {
    /// An attribute set on an identity.
    public struct AjoutAttribut: Sendable, Hashable, Codable {
        /// The attribute.
        public let attribut: AttributIdentite
        /// Why, when the user says it.
        public let motif: Motif?

        /// Describes the act.
        ///
        /// - Parameters:
        ///   - attribut: The attribute.
        ///   - motif: Why.
        public init(attribut: AttributIdentite, motif: Motif? = nil) {
            self.attribut = attribut
            self.motif = motif
        }
    }

    /// An attribute removed from an identity; it gives back neither INS nor control (rniv-rules 2.5).
    public struct RetraitAttribut: Sendable, Hashable, Codable {
        /// The attribute.
        public let attribut: AttributIdentite
        /// Why, when the user says it.
        public let motif: Motif?

        /// Describes the act.
        ///
        /// - Parameters:
        ///   - attribut: The attribute.
        ///   - motif: Why.
        public init(attribut: AttributIdentite, motif: Motif? = nil) {
            self.attribut = attribut
            self.motif = motif
        }
    }
}
