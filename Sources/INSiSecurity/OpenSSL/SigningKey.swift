#if OpenSSL
internal import COpenSSL

/// A private key that stays decoded, for those who sign again and again.
///
/// What OpenSSL prepares with the first signature, Montgomery contexts and blinding, serves the next ones: decoding the key
/// each time costs more than a tenth of a signature.
// Sendable by hand: the key never changes, and OpenSSL lets several threads sign with one key, each in a context of its own.
@safe
final class SigningKey: @unchecked Sendable {
    let owner: KeyOwner

    /// Shares a key, or is nothing when OpenSSL refuses.
    init?(_ key: borrowing KeyOwner) {
        guard unsafe EVP_PKEY_up_ref(key.pointer) == 1, let owner = unsafe KeyOwner(taking: key.pointer) else {
            return nil
        }
        self.owner = owner
    }
}
#endif
