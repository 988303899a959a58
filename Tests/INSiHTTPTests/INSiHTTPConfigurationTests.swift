#if HTTPTransport && OpenSSL
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance
import Testing

@Suite("Configuring the transport")
struct INSiHTTPConfigurationTests {
    @Test(
        "Addresses that can be used",
        arguments: [
            "https://insi.example/", "https://insi.example:8443/insi/v2?x=1", "https://127.0.0.1:65535/",
            "https://[::1]:1/", "https://[2001:db8::1]/a", "http://localhost/", "http://127.0.0.1:8080/a",
            "http://127.255.0.9/", "http://[::1]:8080/a",
        ]
    )
    func accepted(_ endpoint: String) throws {
        let configuration = try INSiHTTPConfiguration(endpoint: endpoint, clientCertificate: nil)
        #expect(configuration.endpoint == endpoint)
        #expect(configuration.connectTimeout == .seconds(20))
        #expect(configuration.responseTimeout == .seconds(60))
        #expect(configuration.maximumResponseBytes == 1_048_576)
        #expect(configuration.trustAnchors == .system)
    }

    @Test(
        "Addresses that cannot be used",
        arguments: [
            "", "/", "insi.example/", "https://", "https:///", "https://insi.example", "ftp://insi.example/",
            "HTTPS://insi.example/", "https://é.example/", "https://insi.example/é", "https://insi.example/ a",
            "https://insi.example/\r\nX: y", "https://user@insi.example/", "https://user:pw@insi.example/",
            "https://insi.example/#x", "https://insi.example:0/", "https://insi.example:65536/",
            "https://insi.example:/", "https://insi.example:+1/", "https://insi.example:1:2/", "https://[::1/",
            "https://[]/", "https://[::1]x/", "https://::1/", "https://a_b/", "https://insi.example\\@x/",
            "http://insi.example/", "http://127.example.org/", "http://127.0.0.1.example.org/", "http://127.0.0/",
            "http://128.0.0.1/", "http://127.0.0.256/", "http://localhost.example.org/", "http://[::2]/",
            "http://0127.0.0.1/", "http://127..0.1/",
        ]
    )
    func refused(_ endpoint: String) {
        #expect(throws: INSiTransportError(.configurationTransport)) {
            try INSiHTTPConfiguration(endpoint: endpoint, clientCertificate: nil)
        }
    }

    @Test(
        "Durations and sizes that cannot be used",
        arguments: [
            (.zero, .seconds(1), 1), (.seconds(1), .zero, 1), (.seconds(-1), .seconds(1), 1),
            (.seconds(3601), .seconds(1), 1), (.seconds(1), .seconds(1_000_000), 1), (.seconds(1), .seconds(1), 0),
            (.seconds(1), .seconds(1), -1),
        ] as [(Duration, Duration, Int)]
    )
    func bounds(_ connect: Duration, _ response: Duration, _ size: Int) {
        #expect(throws: INSiTransportError(.configurationTransport)) {
            try INSiHTTPConfiguration(
                endpoint: "https://insi.example/",
                clientCertificate: nil,
                connectTimeout: connect,
                responseTimeout: response,
                maximumResponseBytes: size
            )
        }
    }

    @Test("Certificates that cannot be used are found before the first exchange")
    func certificates() async throws {
        let material = try TestMaterial.shared.get()
        let client = material.client.clientCertificate
        let other = material.server.clientCertificate
        let cases: [(ClientCertificate?, TrustAnchors)] = [
            (nil, .certificates([])), (nil, .certificates([[1, 2, 3]])),
            (ClientCertificate(chain: [], privateKey: client.privateKey), .system),
            (ClientCertificate(chain: [[0x30, 0]], privateKey: client.privateKey), .system),
            (ClientCertificate(chain: client.chain, privateKey: other.privateKey), .system),
            (ClientCertificate(chain: client.chain, privateKey: BrokenKey()), .system),
        ]
        for (certificate, anchors) in cases {
            let configuration = try INSiHTTPConfiguration(
                endpoint: "https://127.0.0.1:1/",
                clientCertificate: certificate,
                trustAnchors: anchors
            )
            await #expect(throws: INSiTransportError(.configurationTransport)) {
                try await INSiHTTPTransport.withTransport(configuration) { _ in }
            }
        }
    }

    private struct BrokenKey: PrivateKeyMaterial {
        func withDER<Result, Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Result) throws(Failure) -> Result {
            try body([0x30, 0x03, 1, 2, 3])
        }
    }
}
#endif
