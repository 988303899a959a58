#if OpenSSL
internal import COpenSSL

/// A private key that stays ready, for those who sign again and again.
///
/// What OpenSSL prepares for the first signature, Montgomery contexts, blinding and the choice of algorithms, serves the next
/// ones. The key itself is wiped when OpenSSL frees it.
// Sendable by hand: the context never changes once it is made, and each signature is made in a copy of it; OpenSSL lets several
// threads sign with one key.
@safe
final class SigningKey: @unchecked Sendable {
    private let prepared: DigestSigning

    /// Prepares signatures with a key, or is nothing when OpenSSL refuses.
    init?(_ key: borrowing KeyOwner) {
        guard let prepared = DigestSigning(), prepared.prepare(key) else { return nil }
        self.prepared = prepared
    }

    /// Signs bytes, or gives nothing when OpenSSL refuses.
    func sign(_ bytes: [UInt8]) -> [UInt8]? { prepared.copy()?.sign(bytes) }
}
#endif
