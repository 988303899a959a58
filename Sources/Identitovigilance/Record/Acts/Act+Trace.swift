extension Act {
    /// The INS sent to somebody, always with its traits (rniv-rules 8.1, second-hand).
    public struct Transmission: Sendable, Hashable, Codable {
        /// Who received it, as the software names its correspondents.
        public let destinataire: String
        /// In which format, as `FHIR` or `HL7v2`.
        public let format: String

        /// Describes a transmission.
        ///
        /// - Parameters:
        ///   - destinataire: Who received it.
        ///   - format: In which format.
        public init(destinataire: String, format: String) {
            self.destinataire = destinataire
            self.format = format
        }
    }

    /// An act that was refused (rniv-rules 8.1: refused actions are traced).
    public struct Refus: Sendable, Hashable, Codable {
        /// The act that was tried.
        public let acteRefuse: Kind
        /// The code of the refusal.
        public let code: String

        /// Describes a refusal.
        ///
        /// - Parameters:
        ///   - acteRefuse: The act that was tried.
        ///   - code: The code of the refusal.
        public init(acteRefuse: Kind, code: String) {
            self.acteRefuse = acteRefuse
            self.code = code
        }
    }
}
