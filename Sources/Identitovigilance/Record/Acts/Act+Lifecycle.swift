extension Act {
    /// A merge, seen from one of the two identities.
    public struct Fusion: Sendable, Hashable, Codable {
        /// The other identity.
        public let autre: IdentityID
        /// The INS of the other identity at that moment, if it had one.
        public let identifiantAutre: IdentifiantINS?
        /// The status of the other identity at that moment.
        public let statutAutre: ConfidenceStatus
        /// Why.
        public let motif: Motif

        /// Describes a merge.
        ///
        /// - Parameters:
        ///   - autre: The other identity as it is.
        ///   - motif: Why.
        public init(avec autre: IdentityRecord, motif: Motif) {
            self.init(autre: autre.id, identifiant: autre.ins?.identifiant, statut: autre.statut, motif: motif)
        }

        /// Describes a merge with an identity that is kept elsewhere.
        ///
        /// - Parameters:
        ///   - autre: The other identity.
        ///   - identifiant: Its INS, if it has one.
        ///   - statut: Its status.
        ///   - motif: Why.
        public init(autre: IdentityID, identifiant: IdentifiantINS?, statut: ConfidenceStatus, motif: Motif) {
            self.autre = autre
            identifiantAutre = identifiant
            statutAutre = statut
            self.motif = motif
        }
    }

    /// The repair of an identity that held the data of two persons (collision).
    public struct Scission: Sendable, Hashable, Codable {
        /// The identity made for the second person.
        public let nouvelle: IdentityID
        /// Why.
        public let motif: Motif

        /// Describes a split.
        ///
        /// - Parameters:
        ///   - nouvelle: The identity made for the second person.
        ///   - motif: Why.
        public init(nouvelle: IdentityID, motif: Motif) {
            self.nouvelle = nouvelle
            self.motif = motif
        }
    }
}
