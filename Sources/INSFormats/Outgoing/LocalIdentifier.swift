internal import Identitovigilance

/// An identifier that a structure gave to a patient (IPP), with its authority; never an INS.
public struct LocalIdentifier: Sendable, Hashable {
    /// The identifier.
    public let valeur: String

    /// The OID of the authority, dotted decimal.
    public let oid: String

    /// The name of the authority, which HL7 v2 also carries.
    public let autorite: String

    /// Brings the parts together.
    ///
    /// The OIDs of the INS are refused: a matricule leaves with a qualified identity alone (RNIV EXI SI 08, EXI ID 29;
    /// second-hand), and a reader would take it for an INS here too.
    ///
    /// - Parameters:
    ///   - valeur: The identifier.
    ///   - oid: The OID of the authority.
    ///   - autorite: The name of the authority; needed by HL7 v2 only.
    /// - Throws: ``FormatError`` with `insEnIdentifiantLocal` for an OID of `NatureMatricule`, `identifiantLocalInvalide` for
    ///   a value without a visible character or an OID that is not dotted decimal.
    public init(_ valeur: String, oid: String, autorite: String = "") throws(FormatError) {
        guard valeur.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw FormatError(.identifiantLocalInvalide, at: "identifiant local, valeur")
        }
        guard OIDText.isDotted(oid) else { throw FormatError(.identifiantLocalInvalide, at: "identifiant local, oid") }
        guard (try? NatureMatricule(oid: oid)) == nil else {
            throw FormatError(.insEnIdentifiantLocal, at: "identifiant local, oid")
        }
        self.valeur = valeur
        self.oid = oid
        self.autorite = autorite
    }
}

extension LocalIdentifier: CustomStringConvertible {
    /// A placeholder: an identifier of a patient stays out of logs.
    public var description: String { "<identifiant local>" }
}
