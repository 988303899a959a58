extension Act {
    /// A check of the traits against an identity document: its kind, never its number (rniv-rules 5.4.5).
    public struct Controle: Sendable, Hashable, Codable {
        /// The kind of document.
        public let piece: PieceIdentite
        /// The second document, for sets that only count as a pair.
        public let seconde: PieceIdentite?
        /// The situation that lets a set count, when the user states one.
        public let situation: SituationPatient?
        /// The last day on which the document is valid, when the user noted it.
        public let finValidite: CalendarDate?
        /// The level of an electronic identification, when it is one and the user noted it.
        public let niveau: NiveauEIDAS?

        /// Describes a check.
        ///
        /// - Parameters:
        ///   - piece: The kind of document.
        ///   - seconde: The second document of a pair.
        ///   - situation: The situation that lets a set count.
        ///   - finValidite: The last day on which the document is valid.
        ///   - niveau: The level of an electronic identification.
        public init(
            piece: PieceIdentite,
            seconde: PieceIdentite? = nil,
            situation: SituationPatient? = nil,
            finValidite: CalendarDate? = nil,
            niveau: NiveauEIDAS? = nil
        ) {
            self.piece = piece
            self.seconde = seconde
            self.situation = situation
            self.finValidite = finValidite
            self.niveau = niveau
        }
    }

    /// The withdrawal of controls that turned out to be worth nothing.
    public struct RetraitControle: Sendable, Hashable, Codable {
        /// Why.
        public let motif: Motif
        /// The kind of document whose controls are withdrawn; left out, every control.
        public let piece: PieceIdentite?

        /// Describes a withdrawal.
        ///
        /// - Parameters:
        ///   - motif: Why.
        ///   - piece: The kind of document; left out, every control.
        public init(motif: Motif, piece: PieceIdentite? = nil) {
            self.motif = motif
            self.piece = piece
        }
    }

    /// The destruction of the stored copy of a document; the control it proves stays (rniv-rules 1.4 D9).
    public struct PurgeCopie: Sendable, Hashable, Codable {
        /// The kind of document.
        public let piece: PieceIdentite

        /// Describes a destruction.
        ///
        /// - Parameter piece: The kind of document.
        public init(piece: PieceIdentite) { self.piece = piece }
    }
}
