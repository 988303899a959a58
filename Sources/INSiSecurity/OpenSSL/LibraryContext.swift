#if OpenSSL
internal import COpenSSL

/// The library context of this module, with the providers that PKCS#12 files need.
///
/// The files that health authorities and older tools hand out are encrypted with RC2 and 3DES, which OpenSSL 3 keeps in
/// its `legacy` provider. Loading it in a context of our own leaves the process's default context, which other code
/// uses for TLS, as its administrator configured it. The context is made once and lives as long as the process: every
/// object made in it may then be freed in any order.
// Sendable by hand: the pointer never changes and OpenSSL's library contexts may be used from several threads.
@safe
final class LibraryContext: @unchecked Sendable {
    static let shared = LibraryContext()

    let pointer: OpaquePointer?

    private init() {
        unsafe pointer = OSSL_LIB_CTX_new()
        unsafe OSSL_PROVIDER_load(pointer, "default")
        // Some systems ship without the legacy module: modern files still open, legacy ones then get their own error.
        unsafe OSSL_PROVIDER_load(pointer, "legacy")
        ErrorQueue.drain()
    }
}
#endif
