/// The care software that calls, as every request names it (`ContexteLPS/LPS`).
public struct LogicielLPS: Sendable, Hashable {
    /// The authorisation number given by CNDA, `IDAM`.
    public let idam: String

    /// The name of the software; sent as `urn:lps:NAME:VERSION`.
    public let nom: String

    /// The version of the software.
    public let version: String

    /// The identifier of this installation, a UUID that stays the same.
    public let instance: String

    /// Describes the software.
    ///
    /// - Parameters:
    ///   - idam: The authorisation number given by CNDA; its shape is not checked.
    ///   - nom: The name.
    ///   - version: The version.
    ///   - instance: The identifier of the installation.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value is empty or longer than 59 characters, the
    ///   limit that one connector documents (insi-protocol 6.4).
    public init(idam: String, nom: String, version: String, instance: String) throws(INSiMessageError) {
        self.idam = idam
        self.nom = nom
        self.version = version
        self.instance = instance
        let values = [("IDAM", idam), ("Nom", nom), ("Nom", urn), ("Version", version), ("Instance", instance)]
        for (element, value) in values where !(1...59).contains(value.unicodeScalars.count) {
            throw INSiMessageError(.contexteInvalide, element: element)
        }
    }

    /// The name as INSi wants it (second-hand, insi-protocol 6.4).
    var urn: String { "urn:lps:\(nom):\(version)" }
}
