#if OpenSSL
/// How the test authority encrypts a PKCS#12 file.
public enum PKCS12Format: Sendable, Hashable, CaseIterable {
    /// AES-256 with PBKDF2 and a SHA-256 integrity check, as OpenSSL 3 does by default.
    case modern

    /// RC2-40 and 3DES with a SHA-1 integrity check, as older tools and health authorities do.
    case legacy
}
#endif
