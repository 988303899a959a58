#if OpenSSL
public import INSi

/// What an accepted request says of who calls.
public struct VerifiedAssertions: Sendable, Hashable {
    /// The professional, as their card signed it.
    public let professionnel: AssertionPS

    /// The carte Vitale of a search by card, as the professional's software says; nothing signs it.
    public let vitale: AssertionVitale?
}
#endif
