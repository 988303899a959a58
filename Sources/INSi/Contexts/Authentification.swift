internal import Identitovigilance

/// How the caller proves who they are to INSi.
public enum Authentification: Sendable, Hashable {
    /// By the client certificate of mutual TLS; the message holds no assertion (insi-protocol 6.8).
    case certificatLogiciel(SecurityHeader = .absent)

    /// By an assertion that the professional's card signed, in `wsse:Security` (insi-protocol 8).
    case cpx(SignedAssertion)

    /// By Pro Santé Connect, whose assertion is not signed: provisional, see ``AssertionPSC``.
    case psc(AssertionPSC)

    /// What becomes of `wsse:Security` when it has nothing to say; both were accepted by the service (6.1).
    public enum SecurityHeader: Sendable, Hashable {
        /// No header. The default: an empty one does not satisfy the schema.
        case absent
        /// A header without content.
        case empty
    }

    /// The assertion of the professional, when one calls: its identifier, its moment and whom it names.
    var assertion: (id: String, issueInstant: Timestamp, nameID: String)? {
        switch self {
        case .certificatLogiciel: nil
        case .cpx(let signed): (signed.id, signed.issueInstant, signed.nameID)
        case .psc(let unsigned): (unsigned.id, unsigned.issueInstant, unsigned.nameID)
        }
    }
}
