public import Identitovigilance

/// An identity that came through a format: what its sender claims, to be verified before anything is built on it.
///
/// Receiving raises no status: an application compares the traits, creates or finds the local identity, and asks INSi
/// (rniv-rules 6.9.3).
public struct ReceivedIdentity: Sendable, Hashable {
    /// The traits, byte for byte as received, possibly with gaps.
    ///
    /// A birthplace that is no code of the COG stays too, beside the warning `lieuInvalide`, and never with an INS.
    /// The date has its digits in the order `AAAA-MM-JJ` and the sex the letter `M`, `F` or `I`, whatever the format writes.
    public let traits: TraitsRecus

    /// The first given name, which the five traits don't hold; a Datamatrix has none.
    public let premierPrenom: String?

    /// The name in use.
    public let nomUtilise: String?

    /// The given name in use.
    public let prenomUtilise: String?

    /// The INS, when one came, with its traits, from a sender who says that the identity is qualified.
    public let ins: ReceivedINS?

    /// The status that the sender claims, in the terms of the RNIV; nothing when the format or the sender says none.
    public let statut: ConfidenceStatus?

    /// The attributes that the sender set.
    public let attributs: Set<AttributIdentite>

    /// How the identity was captured and controlled: by the scan of a Datamatrix, or as the sender of a flow says.
    public let provenance: Provenance

    /// The other identifiers that came, in order: local, billing, former.
    public let autresIdentifiants: [ReceivedIdentifier]

    /// What was not taken, or was read in spite of its writing, in the order of the input.
    public let avertissements: [FormatWarning]

    /// How the identity was captured, when that is known.
    public var canal: CanalSaisie? { provenance.canal }
}

extension ReceivedIdentity: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<identité reçue>" }
}
