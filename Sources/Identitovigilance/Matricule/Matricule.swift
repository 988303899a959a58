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
        let characters = Array(saisie.unicodeScalars.filter { NameNormalizer.plain($0) != " " })
        guard characters.count == 15 || characters.count == 13 else { throw MatriculeError(.longueur) }
        let bytes = characters.map { UInt8(exactly: $0.value) ?? 0 }
        guard Self.hasAlphabet(bytes) else { throw MatriculeError(.caractereDeMatricule) }
        let body = String(decoding: bytes[..<13], as: UTF8.self)
        let key = MatriculeKey.key(of: bytes[..<13])
        guard bytes.count == 13 || String(decoding: bytes[13...], as: UTF8.self) == key else {
            throw MatriculeError(.cleInvalide, cleAttendue: key)
        }
        texte = body + key
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

    private static func hasAlphabet(_ bytes: [UInt8]) -> Bool {
        bytes.enumerated().allSatisfy { position, byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "A"), UInt8(ascii: "B"): position == 6 && bytes[5] == UInt8(ascii: "2")
            default: false
            }
        }
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
