#if HTTPTransport
internal import AsyncHTTPClient
internal import INSi
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Collects one answer as it arrives, and refuses it as soon as it can't be one of INSi.
final class AnswerCollector: HTTPClientResponseDelegate {
    typealias Response = INSiWireResponse

    private let maximumBytes: Int
    private let received = Mutex(Received())

    private struct Received {
        var status = 0
        var contentType: String?
        var body: [UInt8] = []
    }

    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    func didReceiveHead(task: HTTPClient.Task<INSiWireResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        let status = Int(head.status.code)
        guard status == 200 || status == 500 else {
            return task.eventLoop.makeFailedFuture(INSiTransportError(.echecHTTP, httpStatus: status))
        }
        received.withLock {
            $0.status = status
            $0.contentType = head.headers.first(name: "Content-Type")
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<INSiWireResponse>, _ part: ByteBuffer) -> EventLoopFuture<Void> {
        let isWithinLimit = received.withLock { received in
            guard received.body.count + part.readableBytes <= maximumBytes else { return false }
            received.body.append(contentsOf: part.readableBytesView)
            return true
        }
        return isWithinLimit
            ? task.eventLoop.makeSucceededVoidFuture()
            : task.eventLoop.makeFailedFuture(INSiTransportError(.reponseTropGrande))
    }

    func didFinishRequest(task: HTTPClient.Task<INSiWireResponse>) throws -> INSiWireResponse {
        try received.withLock { received in
            guard !received.body.isEmpty else {
                throw INSiTransportError(.echecHTTP, httpStatus: received.status)
            }
            return INSiWireResponse(
                status: received.status,
                contentType: received.contentType,
                body: received.body
            )
        }
    }
}
#endif
