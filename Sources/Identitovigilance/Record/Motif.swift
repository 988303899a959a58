/// Why somebody did an act, in their words: never empty.
public struct Motif: Sendable, Hashable {
    /// The words.
    public let texte: String

    /// Takes a reason.
    ///
    /// - Parameter texte: The words; they are kept as they are.
    /// - Throws: ``ActRefusal`` with `motifAbsent` when there is nothing but spaces.
    public init(_ texte: String) throws(ActRefusal) {
        guard texte.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw ActRefusal(.motifAbsent)
        }
        self.texte = texte
    }
}

extension Motif: Codable {
    /// Reads a stored reason.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when it is empty.
    public init(from decoder: any Decoder) throws {
        do { try self.init(try decoder.singleValueContainer().decode(String.self)) } catch is ActRefusal {
            throw DecodingError.notStored(by: decoder)
        }
    }

    /// Writes the words.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texte)
    }
}

extension Motif: CustomStringConvertible {
    /// A placeholder: a reason may name a person and stays out of logs.
    public var description: String { "<motif>" }
}
