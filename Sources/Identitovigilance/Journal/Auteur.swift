/// Who did an act, and from where: a user of the software, or the software itself.
public struct Auteur: Sendable, Hashable {
    /// The identifier of the user in the software, or the national one.
    public let identifiant: String

    /// The workstation, site or interface from which the act was done, as the software names it.
    public let poste: String?

    /// Names an author.
    ///
    /// - Parameters:
    ///   - identifiant: The identifier of the user; never empty in a good trace.
    ///   - poste: From where.
    public init(_ identifiant: String, poste: String? = nil) {
        self.identifiant = identifiant
        self.poste = poste
    }
}

extension Auteur: Codable {
    private enum CodingKeys: String, CodingKey {
        case identifiant, poste
    }

    /// Reads the identifier alone, or the two parts.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        if let identifiant = try? decoder.singleValueContainer().decode(String.self) {
            self.init(identifiant)
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                try container.decode(String.self, forKey: .identifiant),
                poste: try container.decode(String.self, forKey: .poste)
            )
        }
    }

    /// Writes the identifier alone, as before there were two parts, when there is no workstation.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        guard let poste else {
            var container = encoder.singleValueContainer()
            return try container.encode(identifiant)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(identifiant, forKey: .identifiant)
        try container.encode(poste, forKey: .poste)
    }
}
