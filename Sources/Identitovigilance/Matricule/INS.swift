/// The identité nationale de santé: matricule, OID and five traits, together or not at all.
///
/// A matricule is never stored or sent without the rest: EXI ID 29 (second-hand), rniv-rules 1.2.2.
public struct INS: Sendable, Hashable {
    /// The matricule, key included.
    public let matricule: Matricule

    /// The nature of the matricule.
    public let nature: NatureMatricule

    /// The five traits, as INSi gave them.
    public let traits: TraitsINSi

    /// Brings the parts together.
    ///
    /// - Parameters:
    ///   - matricule: The matricule.
    ///   - nature: The nature that the OID tells.
    ///   - traits: The five traits.
    public init(matricule: Matricule, nature: NatureMatricule, traits: TraitsINSi) {
        self.matricule = matricule
        self.nature = nature
        self.traits = traits
    }

    /// The OID of the authority, dotted decimal.
    public var oid: String { nature.oid }
}

extension INS: CustomStringConvertible {
    /// A placeholder: an INS is personal data and stays out of logs.
    public var description: String { "<INS \(nature.rawValue)>" }
}
