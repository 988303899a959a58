/// Who did an act: a user of the software or the software itself.
public struct Auteur: Sendable, Hashable, Codable {
    /// The identifier of the user in the software, or the national one.
    public let identifiant: String

    /// Names an author.
    ///
    /// - Parameter identifiant: The identifier of the user; never empty in a good trace.
    public init(_ identifiant: String) { self.identifiant = identifiant }

    /// Reads the identifier.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        identifiant = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the identifier.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(identifiant)
    }
}
