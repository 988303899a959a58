#if HTTPTransport
internal import AsyncHTTPClient
internal import INSi
internal import Identitovigilance
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL

extension INSiHTTPConfiguration {
    /// The settings of the HTTP client; everything that could fail for want of good certificates fails here.
    func clientConfiguration() throws(INSiTransportError) -> HTTPClient.Configuration {
        var client = HTTPClient.Configuration()
        client.redirectConfiguration = .disallow
        client.httpVersion = .http1Only
        // A connection attempt must not outlive the exchange it was made for: shutting down waits for it.
        client.timeout.connect = TimeAmount(min(connectTimeout, responseTimeout))
        // The client would otherwise try again until the deadline and hide why it fails.
        client.connectionPool.retryConnectionEstablishment = false
        // The program's tracer, if it has one, would add headers to the request.
        client.tracing.tracer = nil
        guard address.usesTLS else { return client }
        client.tlsConfiguration = try tlsConfiguration()
        if let serverCertificateCheck {
            // Between the handshake and the first request; a connection that is refused is closed before that is told.
            client.http1_1ConnectionDebugInitializer = { channel in
                channel.nioSSL_peerCertificate().flatMapThrowing { certificate in
                    guard let certificate else { throw INSiTransportError(.certificatServeurRefuse) }
                    try serverCertificateCheck.check(serverCertificate: try certificate.toDERBytes())
                }.flatMapError { _ in
                    channel.close().recover { _ in }.flatMapThrowing {
                        throw INSiTransportError(.certificatServeurRefuse)
                    }
                }
            }
        }
        return client
    }

    /// What every request is, without its body.
    func requestTemplate() throws(INSiTransportError) -> HTTPClient.Request {
        do {
            let headers: HTTPHeaders = ["Content-Type": INSiWireRequest.contentType]
            return try HTTPClient.Request(url: endpoint, method: .POST, headers: headers)
        } catch {
            throw INSiTransportError(.configurationTransport)
        }
    }

    private func tlsConfiguration() throws(INSiTransportError) -> TLSConfiguration {
        do {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.minimumTLSVersion = .tlsv12
            // For TLS 1.2: what was recorded stays secret even from who obtains the server's key later.
            tls.cipherSuites = "ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES256:ECDH+AES128:!aNULL:!eNULL"
            tls.certificateVerification = .fullVerification
            // The end of an answer is known by its length: a server's farewell is worth no wait of five seconds.
            tls.shutdownTimeout = .milliseconds(500)
            if case .certificates(let anchors) = trustAnchors {
                guard !anchors.isEmpty else { throw INSiTransportError(.configurationTransport) }
                tls.trustRoots = .certificates(try anchors.map { try NIOSSLCertificate(bytes: $0, format: .der) })
            }
            if let clientCertificate {
                guard !clientCertificate.chain.isEmpty else { throw INSiTransportError(.configurationTransport) }
                tls.certificateChain = try clientCertificate.chain.map {
                    .certificate(try NIOSSLCertificate(bytes: $0, format: .der))
                }
                tls.privateKey = try clientCertificate.privateKey.withDER {
                    .privateKey(try NIOSSLPrivateKey(bytes: $0, format: .der))
                }
            }
            // Made once for nothing: it is where a key that does not go with its certificate shows.
            _ = try NIOSSLContext(configuration: tls)
            return tls
        } catch {
            throw INSiTransportError(.configurationTransport)
        }
    }
}
#endif
