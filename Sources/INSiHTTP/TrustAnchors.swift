#if HTTPTransport
/// The authorities whose servers are trusted.
public enum TrustAnchors: Sendable, Hashable {
    /// Those of the operating system.
    case system

    /// These certificates, in DER, and no other.
    case certificates([[UInt8]])
}
#endif
