/// What a person or a system did to an identity.
///
/// Acts are what is stored; everything else is computed from them.
public enum Act: Sendable, Hashable {
    /// The identity was created from local traits.
    case creer(Creation)
    /// An INSi answer was shown to the user, who accepted or refused it.
    case recupererINS(Recuperation)
    /// The user checked the traits against an identity document.
    case controlerPiece(Controle)
    /// INSi was asked whether the INS and its traits agree, and answered.
    case verifierINS(Verification)

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
    }

    /// A check of the traits against an identity document.
    public struct Controle: Sendable, Hashable, Codable {
        /// The kind of document.
        public let piece: PieceIdentite
        /// The second document, for sets that only count as a pair.
        public let seconde: PieceIdentite?

        /// Describes a check.
        ///
        /// - Parameters:
        ///   - piece: The kind of document.
        ///   - seconde: The second document of a pair.
        public init(piece: PieceIdentite, seconde: PieceIdentite? = nil) {
            self.piece = piece
            self.seconde = seconde
        }
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

    /// The kinds of act, by their stable names.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Creation.
        case creer
        /// Decision on an INSi answer.
        case recupererINS
        /// Check against a document.
        case controlerPiece
        /// Verification of an INS.
        case verifierINS

        /// The act on a French screen.
        public var libelle: String {
            switch self {
            case .creer: "Création de l'identité"
            case .recupererINS: "Décision sur la réponse d'INSi"
            case .controlerPiece: "Contrôle d'une pièce d'identité"
            case .verifierINS: "Vérification de l'INS"
            }
        }
    }

    /// The kind of the act.
    public var kind: Kind {
        switch self {
        case .creer: .creer
        case .recupererINS: .recupererINS
        case .controlerPiece: .controlerPiece
        case .verifierINS: .verifierINS
        }
    }
}

extension Act: Codable {
    private enum CodingKeys: String, CodingKey {
        case acte
    }

    /// Reads an act by its stable name.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when it is not an act this version knows.
    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .acte) {
        case .creer: self = .creer(try Creation(from: decoder))
        case .recupererINS: self = .recupererINS(try Recuperation(from: decoder))
        case .controlerPiece: self = .controlerPiece(try Controle(from: decoder))
        case .verifierINS: self = .verifierINS(try Verification(from: decoder))
        }
    }

    /// Writes an act under its stable name.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .acte)
        switch self {
        case .creer(let creation): try creation.encode(to: encoder)
        case .recupererINS(let recuperation): try recuperation.encode(to: encoder)
        case .controlerPiece(let controle): try controle.encode(to: encoder)
        case .verifierINS(let verification): try verification.encode(to: encoder)
        }
    }
}
