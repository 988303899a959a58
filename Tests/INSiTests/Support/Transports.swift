import INSi
import Identitovigilance
import IdentitovigilanceTesting
import Synchronization

extension RecordingTransport {
    /// What was sent, in order.
    var requests: [INSiWireRequest] { recorded.map(\.request) }
}

/// Answers every request with the same bytes.
struct CannedTransport: INSiTransport {
    let status: Int
    let body: String

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        INSiWireResponse(status: status, contentType: INSiWireRequest.contentType, body: Array(body.utf8))
    }
}

/// Never gets an answer.
struct BrokenTransport: INSiTransport {
    let code: ErrorCode

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        throw INSiTransportError(code)
    }
}

/// A clock that advances by one second each time it is read.
final class TickingClock: VigilanceClock {
    private let moment = Mutex(Caller.moment)

    func now() -> Timestamp {
        moment.withLock { moment in
            defer { moment = moment.advanced(by: .seconds(1)) }
            return moment
        }
    }
}

/// Identifiers `id-1`, `id-2` and so on.
final class CountingIdentifiers: IdentifierSource {
    private let last = Mutex(0)

    func next() -> String {
        last.withLock { last in
            last += 1
            return "id-\(last)"
        }
    }
}
