#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance

/// One authority and a few identities, made once: RSA keys take time.
struct TestMaterial {
    static let shared = Result { try TestMaterial() }

    let authority: TestCertificateAuthority
    let client: TestIdentity
    let other: TestIdentity

    init() throws {
        authority = try TestCertificateAuthority()
        client = try authority.clientIdentity(organizationalUnit: "10B0123456", organization: "TEST CHÂTEAU-RENARD")
        other = try authority.clientIdentity(commonName: "INSI-MANU", organizationalUnit: "10B0999999")
    }

    static let passphrase = "Gîte d'étape 7"
}

extension Timestamp {
    static let may2026 = Timestamp(millisecondsSince1970: 1_777_593_600_000)
}

/// The code of the error that a closure throws.
func code(of body: () throws -> Void) -> ErrorCode? {
    do {
        try body()
        return nil
    } catch {
        return (error as? any VigilanceError)?.code
    }
}
#endif
