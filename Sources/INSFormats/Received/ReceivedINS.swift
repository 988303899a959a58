public import Identitovigilance

/// A matricule that came through a format, with its nature: a source to verify, never an `INS`.
///
/// Its key was checked and its five traits came with it, in ``ReceivedIdentity/traits``. Source: rniv-rules 6.9.3 (MB keeps
/// it as a "temporary INS").
public struct ReceivedINS: Sendable, Hashable {
    /// The matricule, key included and checked.
    public let matricule: Matricule

    /// The nature that the OID tells.
    public let nature: NatureMatricule

    init(matricule: Matricule, nature: NatureMatricule) {
        self.matricule = matricule
        self.nature = nature
    }

    /// The OID of the authority, dotted decimal.
    public var oid: String { nature.oid }
}

extension ReceivedINS: CustomStringConvertible {
    /// A placeholder: a matricule is personal data and stays out of logs.
    public var description: String { "<INS reçue \(nature.rawValue)>" }
}
