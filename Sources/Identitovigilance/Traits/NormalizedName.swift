/// A name entered locally: made from typed text, always in the normal form of its field.
///
/// Use it through ``NomNaissance``, ``Prenom``, ``ListePrenoms``, ``NomUtilise`` and ``PrenomUtilise``. The value INSi
/// returns is another type, ``TraitsINSi``, which nothing normalises.
public struct NormalizedName<Field: NameField>: Sendable, Hashable {
    /// The text in capitals A to Z, space, apostrophe and hyphen.
    public let texte: String

    /// Normalises typed text.
    ///
    /// - Parameter saisie: What was typed or imported.
    /// - Throws: ``TraitError`` when the text can't be normalised without loss.
    public init(_ saisie: String) throws(TraitError) {
        texte = try NameNormalizer.normalize(saisie, as: Field.champ)
    }

    /// Takes text known to be normal, as a part of a normal text is.
    init(normal texte: String) { self.texte = texte }
}

extension NormalizedName: CustomStringConvertible {
    /// A placeholder: names are personal data and stay out of logs.
    public var description: String { "<\(Field.champ.rawValue)>" }
}

extension NormalizedName: Codable {
    /// Reads a text that is already in its normal form.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when the text is not in its normal form.
    public init(from decoder: any Decoder) throws {
        let texte = try decoder.singleValueContainer().decode(String.self)
        guard NameNormalizer.isNormal(texte, as: Field.champ) else { throw DecodingError.notStored(by: decoder) }
        self.init(normal: texte)
    }

    /// Writes the text.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texte)
    }
}
