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
        case .importerAppliCarteVitale: self = .importerAppliCarteVitale(try ImportAppliCarteVitale(from: decoder))
        case .controlerPiece: self = .controlerPiece(try Controle(from: decoder))
        case .retirerControle: self = .retirerControle(try RetraitControle(from: decoder))
        case .retirerINS: self = .retirerINS(try RetraitINS(from: decoder))
        case .verifierINS: self = .verifierINS(try Verification(from: decoder))
        case .modifierTraits: self = .modifierTraits(try ModificationTraits(from: decoder))
        case .modifierComplementaires:
            self = .modifierComplementaires(try ModificationComplementaires(from: decoder))
        case .ajouterAttribut: self = .ajouterAttribut(try AjoutAttribut(from: decoder))
        case .retirerAttribut: self = .retirerAttribut(try RetraitAttribut(from: decoder))
        case .recevoirIdentite: self = .recevoirIdentite(try Reception(from: decoder))
        case .appliquerFlux: self = .appliquerFlux(try Reception(from: decoder))
        case .fusionner: self = .fusionner(try Fusion(from: decoder))
        case .cloreParFusion: self = .cloreParFusion(try Fusion(from: decoder))
        case .scinder: self = .scinder(try Scission(from: decoder))
        case .purgerCopie: self = .purgerCopie(try PurgeCopie(from: decoder))
        case .transmettreINS: self = .transmettreINS(try Transmission(from: decoder))
        case .tracerRefus: self = .tracerRefus(try Refus(from: decoder))
        }
    }

    /// Writes an act under its stable name.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .acte)
        try content.encode(to: encoder)
    }

    private var content: any Encodable {
        switch self {
        case .creer(let content): content
        case .recupererINS(let content): content
        case .importerAppliCarteVitale(let content): content
        case .controlerPiece(let content): content
        case .retirerControle(let content): content
        case .retirerINS(let content): content
        case .verifierINS(let content): content
        case .modifierTraits(let content): content
        case .modifierComplementaires(let content): content
        case .ajouterAttribut(let content): content
        case .retirerAttribut(let content): content
        case .recevoirIdentite(let content): content
        case .appliquerFlux(let content): content
        case .fusionner(let content): content
        case .cloreParFusion(let content): content
        case .scinder(let content): content
        case .purgerCopie(let content): content
        case .transmettreINS(let content): content
        case .tracerRefus(let content): content
        }
    }
}
