public import Identitovigilance

/// The text of a Datamatrix INS, as the symbol holds it: strictly the format of ANS v2.2.
///
/// It can only come from a qualified identity (EXI ID 29, second-hand). It is not signed: whoever reads it must verify it
/// (interop-formats 1.1).
public struct DatamatrixPayload: Sendable, Hashable {
    /// The bytes, all ASCII: the header, then the blocks S1 to S7, with the separator 0x1D where the format wants it.
    public let octets: [UInt8]

    /// Writes the traits and the INS of a qualified identity.
    ///
    /// The birthplace is always written. A value that INSi gave and that the format can't hold is refused, never adapted: it
    /// may not be altered (0.9).
    ///
    /// - Parameter identity: The qualified identity.
    /// - Throws: ``FormatError`` with `valeurTropLongue` for a name or a list of given names over 100 characters,
    ///   `caractereNonTransmissible` for a character other than A to Z, space, apostrophe and hyphen in them, and
    ///   `champInvalide` for another value of another shape.
    public init(_ identity: QualifiedIdentity) throws(FormatError) {
        let ins = identity.ins
        let values: [(DatamatrixField, String)] = [
            (.matricule, ins.matricule.texte), (.oid, ins.oid), (.listePrenoms, ins.traits.listePrenoms),
            (.nomNaissance, ins.traits.nomNaissance), (.sexe, ins.traits.sexe.rawValue),
            (.dateNaissance, DateDigits.reversed(ins.traits.dateNaissance.texte)),
            (.lieuNaissance, ins.traits.lieuNaissance),
        ]
        var bytes = Array(DatamatrixField.header.utf8)
        for (field, value) in values {
            try Self.check(value, for: field)
            bytes += field.rawValue.utf8
            bytes += value.utf8
            let isLast = field == values.last?.0
            if field.isVariable, value.utf8.count < field.lengths.upperBound, !isLast {
                bytes.append(DatamatrixField.separator)
            }
        }
        octets = bytes
    }

    /// The text, for software that prints the symbol itself; the separator is the character U+001D.
    public var texte: String { String(decoding: octets, as: UTF8.self) }

    private static func check(_ value: String, for field: DatamatrixField) throws(FormatError) {
        if field.accepts(value) { return }
        if value.utf8.count > field.lengths.upperBound { throw FormatError(.valeurTropLongue, at: field.rawValue) }
        let isName = field == .listePrenoms || field == .nomNaissance
        throw FormatError(isName ? .caractereNonTransmissible : .champInvalide, at: field.rawValue)
    }
}

extension DatamatrixPayload: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<Datamatrix INS>" }
}
