/// A matricule and its nature: what makes one INS differ from another, without the traits that an INS also is.
///
/// Two records never hold the same one (rniv-rules 4.4.4). It identifies, it is not sent: only a ``QualifiedIdentity`` is.
public struct IdentifiantINS: Sendable, Hashable, Codable {
    /// The matricule, key included.
    public let matricule: Matricule

    /// The nature that its OID tells.
    public let nature: NatureMatricule

    /// Brings the parts together.
    ///
    /// - Parameters:
    ///   - matricule: The matricule.
    ///   - nature: The nature.
    public init(matricule: Matricule, nature: NatureMatricule) {
        self.matricule = matricule
        self.nature = nature
    }
}

extension IdentifiantINS: CustomStringConvertible {
    /// A placeholder: a matricule is personal data and stays out of logs.
    public var description: String { "<matricule \(nature.rawValue)>" }
}

extension INS {
    /// The matricule and its nature.
    public var identifiant: IdentifiantINS { IdentifiantINS(matricule: matricule, nature: nature) }
}

extension PersonneTrouvee {
    /// The matricule and its nature.
    public var identifiant: IdentifiantINS { IdentifiantINS(matricule: matricule, nature: nature) }
}
