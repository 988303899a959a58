/// A matricule of the INS: a NIR or a NIA, key included.
///
/// Fifteen characters: sex, year, month, place, order, key. Digits, except 2A and 2B in the department (characters 6
/// and 7). Only length, alphabet and key are checked: incomplete months (20, 30 to 42, 50 to 99) and first digits 3, 4,
/// 7 and 8 exist, and the nature is told by the OID alone. Source: rniv-rules 4.2 (second-hand).
public struct Matricule: Sendable, Hashable {
    /// The fifteen characters.
    public let texte: String

    /// Reads a matricule: 15 characters, checked, or 13, completed with their key; spaces between groups are accepted.
    ///
    /// - Parameter saisie: The characters.
    /// - Throws: ``MatriculeError`` with `longueur`, `caractereInterdit` or `cleInvalide`, checked in that order.
    public init(_ saisie: String) throws(MatriculeError) {
        texte = try MatriculeReader.read(saisie)
    }

    /// The first thirteen characters, which INSi calls `NumIdentifiant`.
    public var numIdentifiant: String { String(texte.prefix(13)) }

    /// The last two characters, which INSi calls `Cle`.
    public var cle: String { String(texte.suffix(2)) }

    /// The matricule in groups, for a screen or a document: `2 95 10 99 126 111 93`.
    public var groupes: String {
        var rest = Substring(texte)
        return [1, 2, 2, 2, 3, 3, 2].map { length in
            defer { rest = rest.dropFirst(length) }
            return String(rest.prefix(length))
        }.joined(separator: " ")
    }
}

extension Matricule: CustomStringConvertible {
    /// A placeholder: a matricule is personal data and stays out of logs.
    public var description: String { "<matricule>" }
}

extension Matricule: Codable {
    /// Reads the fifteen characters.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when they are not a matricule.
    public init(from decoder: any Decoder) throws {
        let texte = try decoder.singleValueContainer().decode(String.self)
        guard let matricule = try? Matricule(texte), matricule.texte == texte else {
            throw DecodingError.notStored(by: decoder)
        }
        self = matricule
    }

    /// Writes the fifteen characters.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texte)
    }
}
