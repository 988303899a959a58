/// The character set of an HL7 v2 message, as `MSH-18` names it.
public enum HL7CharacterSet: String, Sendable, Hashable, CaseIterable {
    /// UTF-8.
    case utf8 = "UNICODE UTF-8"
    /// ISO 8859-1.
    case latin1 = "8859/1"

    /// Writes a text.
    ///
    /// - Parameter text: The message.
    /// - Returns: The bytes.
    /// - Throws: ``FormatError`` with `caractereNonTransmissible` for a character that the set does not have.
    func encode(_ text: String) throws(FormatError) -> [UInt8] {
        guard self == .latin1 else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            // No text holds the control characters 0x80 to 0x9F, and no reader takes them.
            guard let byte = UInt8(exactly: scalar.value), byte < 0x80 || byte > 0x9F else {
                throw FormatError(.caractereNonTransmissible, at: "MSH-18")
            }
            bytes.append(byte)
        }
        return bytes
    }

    /// Reads bytes in the set that a message names, as UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The message.
    ///   - name: `MSH-18`; empty stands for ASCII, as HL7 says.
    /// - Returns: The same text in UTF-8.
    /// - Throws: ``FormatError`` with `jeuDeCaracteres` for another set, or for bytes that are not of the set.
    static func decode(_ bytes: [UInt8], named name: String) throws(FormatError) -> [UInt8] {
        switch name {
        case "", "ASCII":
            guard bytes.allSatisfy({ $0 < 0x80 }) else { throw FormatError(.jeuDeCaracteres, at: "MSH-18") }
            return bytes
        case Self.utf8.rawValue, "UNICODE":
            guard String(validating: bytes, as: UTF8.self) != nil else {
                throw FormatError(.jeuDeCaracteres, at: "MSH-18")
            }
            return bytes
        case Self.latin1.rawValue:
            // 0x80 to 0x9F are control characters there: text of another set that says it is of this one.
            guard bytes.allSatisfy({ $0 < 0x80 || $0 > 0x9F }) else {
                throw FormatError(.jeuDeCaracteres, at: "MSH-18")
            }
            return Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
        default: throw FormatError(.jeuDeCaracteres, at: "MSH-18")
        }
    }
}
