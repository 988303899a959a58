/// A birthplace as a code of the INSEE (COG), valid at the day of birth.
///
/// Five characters: a department (two digits, or 2A, 2B) and three digits for a commune; 99 and three digits for a
/// country; 99999 when unknown. Never a postcode. Only the shape is checked: the code itself is kept as entered,
/// since closed communes stay valid. Source: rniv-rules 3.8 (second-hand).
public struct LieuNaissance: Sendable, Hashable {
    /// The five characters.
    public let code: String

    /// Reads a code; the letter of Corsica may be in lower case.
    ///
    /// - Parameter saisie: Five characters.
    /// - Throws: ``TraitError`` with `lieuInvalide`.
    public init(_ saisie: String) throws(TraitError) {
        let code = saisie.uppercased()
        guard Self.isCode(code) else { throw TraitError(.lieuInvalide, champ: .lieuNaissance) }
        self.code = code
    }

    /// The code for a place that is not known.
    public static let inconnu = LieuNaissance(code: "99999")

    /// What the code designates, read from its first characters.
    public var nature: Nature {
        let digits = code.utf8
        if code == Self.inconnu.code { return .inconnu }
        if digits.starts(with: "99".utf8) { return .etranger }
        if digits.starts(with: "97".utf8) || digits.starts(with: "98".utf8) { return .outreMer }
        if digits.starts(with: "2A".utf8) || digits.starts(with: "2B".utf8) { return .corse }
        return .metropole
    }

    /// What a code designates.
    public enum Nature: Sendable, Hashable {
        /// A commune of mainland France (or of Corsica before its two departments, 20xxx).
        case metropole
        /// A commune of Corsica, 2A or 2B.
        case corse
        /// A commune of an overseas department or territory, 97x or 98x.
        case outreMer
        /// A foreign country, 99xxx.
        case etranger
        /// An unknown place, 99999.
        case inconnu
    }

    private init(code: String) { self.code = code }

    private static func isCode(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard bytes.count == 5 else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isCorsica = bytes.starts(with: "2A".utf8) || bytes.starts(with: "2B".utf8)
        let isDepartment = isCorsica || bytes[..<2].allSatisfy(digits.contains)
        return isDepartment && bytes[2...].allSatisfy(digits.contains)
    }
}

extension LieuNaissance: Codable {
    /// Reads the five characters.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when they are not a code.
    public init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard Self.isCode(code) else { throw DecodingError.notStored(by: decoder) }
        self.init(code: code)
    }

    /// Writes the five characters.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension LieuNaissance: CustomStringConvertible {
    /// A placeholder: a birthplace is personal data and stays out of logs.
    public var description: String { "<lieu de naissance>" }
}
