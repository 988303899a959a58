/// The local identifier of an identity, opaque.
public struct IdentityID: Sendable, Hashable, Codable {
    /// The text of the identifier.
    public let texte: String

    /// Takes an identifier.
    ///
    /// - Parameter texte: The text, unique in the store.
    public init(_ texte: String) { self.texte = texte }

    /// Compares byte for byte, as a database does: canonical equivalence of Unicode would make one of two identifiers.
    public static func == (left: IdentityID, right: IdentityID) -> Bool {
        left.texte.utf8.elementsEqual(right.texte.utf8)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in texte.utf8 { hasher.combine(byte) }
    }

    /// Reads the text.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        texte = try decoder.singleValueContainer().decode(String.self)
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
