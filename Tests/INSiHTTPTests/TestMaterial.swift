#if HTTPTransport && OpenSSL
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance

/// The identities of the tests, made once: RSA keys take time.
struct TestMaterial {
    static let shared = Result { try TestMaterial() }

    let authority: TestCertificateAuthority
    let stranger: TestCertificateAuthority
    let server: TestIdentity
    let client: TestIdentity

    init() throws {
        authority = try TestCertificateAuthority()
        stranger = try TestCertificateAuthority(commonName: "TEST AUTRE AC")
        server = try authority.serverIdentity(dnsNames: ["localhost"])
        client = try authority.clientIdentity()
    }

    /// A TLS server that demands a certificate of the authority.
    var mutual: TestServer.Security { .tls(server, clientAuthority: authority) }

    func configuration(
        port: Int,
        scheme: String = "https",
        client: TestIdentity?? = .none,
        responseTimeout: Duration = .seconds(20),
        maximumResponseBytes: Int = 1 << 20
    ) throws -> INSiHTTPConfiguration {
        try INSiHTTPConfiguration(
            endpoint: "\(scheme)://127.0.0.1:\(port)/insi/v2",
            clientCertificate: (client ?? self.client)?.clientCertificate,
            trustAnchors: .certificates([authority.certificateDER]),
            responseTimeout: responseTimeout,
            maximumResponseBytes: maximumResponseBytes
        )
    }
}

/// One exchange over a transport of its own.
@discardableResult
func exchange(
    _ configuration: INSiHTTPConfiguration,
    _ request: INSiWireRequest = INSiWireRequest(action: "urn:essai", body: Array("<q/>".utf8))
) async throws -> INSiWireResponse {
    try await INSiHTTPTransport.withTransport(configuration) { try await $0.exchange(request) }
}

/// The error of one exchange over a transport of its own.
func failure(_ configuration: INSiHTTPConfiguration) async -> INSiTransportError? {
    do {
        try await exchange(configuration)
        return nil
    } catch {
        return error as? INSiTransportError
    }
}
#endif
