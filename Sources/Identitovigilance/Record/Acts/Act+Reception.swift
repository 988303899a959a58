extension Act {
    /// An identity that came from elsewhere, as it came.
    ///
    /// Codes are kept as received: one that is not known here raises nothing.
    public struct Reception: Sendable, Hashable, Codable {
        /// How it came.
        public enum Canal: String, Sendable, Hashable, CaseIterable, Codable {
            /// Read from the INS datamatrix of a document (EXI REC 02).
            case datamatrix = "CB"
            /// Received in a message or a document.
            case flux = "FLUX"
        }

        /// How it came.
        public let canal: Canal
        /// The traits, unchanged.
        public let traits: TraitsRecus
        /// The matricule and its nature, if any came.
        public let identifiant: IdentifiantINS?
        /// The status that the sender states, as received: `PROV`, `VALI`, `QUAL`, ...
        public let statut: String?
        /// The attributes that the sender states, as received: `HOMA`, `DOUT`, `FICT`, ...
        public let attributs: [String]
        /// The name in use, as received.
        public let nomUtilise: String?
        /// The given name in use, as received.
        public let prenomUtilise: String?
        /// Who sent it, as the software names its correspondents.
        public let emetteur: String?

        /// Describes what came.
        ///
        /// - Parameters:
        ///   - canal: How it came.
        ///   - traits: The traits.
        ///   - identifiant: The matricule and its nature.
        ///   - statut: The status that the sender states.
        ///   - attributs: The attributes that the sender states.
        ///   - nomUtilise: The name in use.
        ///   - prenomUtilise: The given name in use.
        ///   - emetteur: Who sent it.
        public init(
            canal: Canal,
            traits: TraitsRecus,
            identifiant: IdentifiantINS? = nil,
            statut: String? = nil,
            attributs: [String] = [],
            nomUtilise: String? = nil,
            prenomUtilise: String? = nil,
            emetteur: String? = nil
        ) {
            self.canal = canal
            self.traits = traits
            self.identifiant = identifiant
            self.statut = statut
            self.attributs = attributs
            self.nomUtilise = nomUtilise
            self.prenomUtilise = prenomUtilise
            self.emetteur = emetteur
        }
    }
}
