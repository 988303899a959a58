#if HTTPTransport
public import INSi
internal import Identitovigilance

/// Where INSi is, whom to trust there, what to present, and how long to wait.
public struct INSiHTTPConfiguration: Sendable {
    /// The address of the service.
    public var endpoint: String { address.text }

    /// How long opening the connection may take, TLS handshake included.
    public let connectTimeout: Duration

    /// How long the whole exchange may take, from the call to the last byte of the answer.
    public let responseTimeout: Duration

    /// The largest answer that is accepted, in bytes.
    public let maximumResponseBytes: Int

    /// What to present in mutual TLS, if anything.
    public let clientCertificate: ClientCertificate?

    /// The authorities whose servers are trusted.
    public let trustAnchors: TrustAnchors

    /// A further check of the server's certificate, such as its revocation.
    public let serverCertificateCheck: (any ServerCertificateChecking)?

    let address: Endpoint

    /// Makes a configuration.
    ///
    /// The address is `https://host[:port]/path`, in ASCII, without user name nor fragment. `http` is accepted for
    /// `localhost`, `127.0.0.0/8` and `[::1]` only: the simulator has a mode without TLS.
    ///
    /// - Parameters:
    ///   - endpoint: The address of the service.
    ///   - clientCertificate: What to present in mutual TLS; INSi demands one.
    ///   - trustAnchors: The authorities whose servers are trusted.
    ///   - serverCertificateCheck: A further check of the server's certificate, such as its revocation: TLS itself looks at no
    ///     list. Not made for `http`.
    ///   - connectTimeout: How long opening the connection may take.
    ///   - responseTimeout: How long the whole exchange may take.
    ///   - maximumResponseBytes: The largest answer that is accepted.
    /// - Throws: `configurationTransport` when the address, a duration or a size cannot be used.
    public init(
        endpoint: String,
        clientCertificate: ClientCertificate?,
        trustAnchors: TrustAnchors = .system,
        serverCertificateCheck: (any ServerCertificateChecking)? = nil,
        connectTimeout: Duration = .seconds(20),
        responseTimeout: Duration = .seconds(60),
        maximumResponseBytes: Int = 1 << 20
    ) throws(INSiTransportError) {
        guard let address = Endpoint(endpoint), Self.accepted.contains(connectTimeout),
            Self.accepted.contains(responseTimeout), maximumResponseBytes > 0
        else { throw INSiTransportError(.configurationTransport) }
        self.address = address
        self.clientCertificate = clientCertificate
        self.trustAnchors = trustAnchors
        self.serverCertificateCheck = serverCertificateCheck
        self.connectTimeout = connectTimeout
        self.responseTimeout = responseTimeout
        self.maximumResponseBytes = maximumResponseBytes
    }

    /// Longer than an hour is a mistake of unit.
    private static let accepted: ClosedRange<Duration> = .milliseconds(1)...Duration.seconds(3600)
}
#endif
