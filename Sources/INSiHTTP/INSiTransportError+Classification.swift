#if HTTPTransport
internal import AsyncHTTPClient
internal import INSi
internal import Identitovigilance
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension INSiTransportError {
    /// The error of ours for one of the HTTP client, of NIO or of its TLS; their texts are dropped.
    init(classifying error: any Error) {
        if let own = error as? INSiTransportError {
            self = own
        } else {
            self.init(Self.code(for: error))
        }
    }

    private static func code(for error: any Error) -> ErrorCode {
        switch error {
        case is CancellationError: .appelAnnule
        case let error as HTTPClientError: code(for: error)
        case let error as NIOSSLError: code(for: error)
        // Raised by a handshake, and by the alert with which a TLS 1.3 server refuses the client after it.
        case is BoringSSLError, is NIOSSLExtraError: .echecTLS
        case let error as NIOConnectionError: code(for: error)
        case ChannelError.connectTimeout: .delaiDepasse
        case let error as IOError: code(for: error)
        // A host name without address.
        case is SocketAddressError: .connexionRefusee
        // What is left comes from a connection that was open: a request may have been received.
        default: .connexionInterrompue
        }
    }

    private static func code(for error: HTTPClientError) -> ErrorCode {
        switch error {
        case .connectTimeout, .tlsHandshakeTimeout, .deadlineExceeded, .readTimeout, .writeTimeout,
            .getConnectionFromPoolTimeout:
            .delaiDepasse
        case .cancelled: .appelAnnule
        case .alreadyShutdown, .invalidURL, .emptyHost, .emptyScheme: .configurationTransport
        default: .connexionInterrompue
        }
    }

    private static func code(for error: NIOSSLError) -> ErrorCode {
        switch error {
        case .uncleanShutdown, .shutdownFailed, .writeDuringTLSShutdown, .readInInvalidTLSState: .connexionInterrompue
        default: .echecTLS
        }
    }

    private static func code(for error: NIOConnectionError) -> ErrorCode {
        let failures = error.connectionErrors.map { code(for: $0.error) }
        return !failures.isEmpty && failures.allSatisfy { $0 == .delaiDepasse } ? .delaiDepasse : .connexionRefusee
    }

    private static func code(for error: IOError) -> ErrorCode {
        switch error.errnoCode {
        case ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ENETDOWN, EADDRNOTAVAIL, EACCES, EPERM: .connexionRefusee
        case ETIMEDOUT: .delaiDepasse
        default: .connexionInterrompue
        }
    }
}
#endif
