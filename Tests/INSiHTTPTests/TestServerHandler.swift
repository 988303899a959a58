#if HTTPTransport && OpenSSL
import NIOCore
import NIOHTTP1
import Synchronization

/// Reads one request after the other and treats each as its behaviour says.
final class TestServerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let behaviour: TestServerBehaviour
    private let journal: TestServer.Journal
    private var request: TestServer.Request?
    private var isEndless = false

    init(behaviour: TestServerBehaviour, journal: TestServer.Journal) {
        self.behaviour = behaviour
        self.journal = journal
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): request = TestServer.Request(head: head, body: [])
        case .body(let part): request?.body.append(contentsOf: part.readableBytesView)
        case .end:
            if let request { journal.requests.withLock { $0.append(request) } }
            respond(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func respond(_ context: ChannelHandlerContext) {
        switch behaviour {
        case .answer(let status, let contentType, let headers, let body, let declaredLength):
            var fields = HTTPHeaders(headers)
            fields.add(name: "Content-Type", value: contentType)
            fields.add(name: "Content-Length", value: "\(declaredLength ?? body.count)")
            send(.head(HTTPResponseHead(version: .http1_1, status: status, headers: fields)), context)
            send(.body(.byteBuffer(ByteBuffer(bytes: body))), context)
            if let declaredLength, declaredLength > body.count {
                context.flush()
                context.close(promise: nil)
            } else {
                send(.end(nil), context)
                context.flush()
            }
        case .endless(let declaredLength):
            let fields = HTTPHeaders(declaredLength.map { [("Content-Length", "\($0)")] } ?? [])
            send(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: fields)), context)
            isEndless = true
            sendChunks(context)
        case .stall:
            let fields: HTTPHeaders = ["Content-Length": "10"]
            send(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: fields)), context)
            send(.body(.byteBuffer(ByteBuffer(bytes: [0x3C]))), context)
            context.flush()
        case .silent: break
        case .hangUp: context.close(promise: nil)
        case .babble:
            // Past the HTTP encoder, so that no status line is written.
            let encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
            encoder?.writeAndFlush(NIOAny(ByteBuffer(string: "220 mail.test ESMTP\r\n\r\n")), promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if isEndless { sendChunks(context) }
        context.fireChannelWritabilityChanged()
    }

    /// As many chunks as the connection takes for now; the rest follows when it takes more.
    private func sendChunks(_ context: ChannelHandlerContext) {
        while context.channel.isActive, context.channel.isWritable {
            send(.body(.byteBuffer(ByteBuffer(repeating: 0x20, count: 8192))), context)
            journal.sentBytes.add(8192, ordering: .relaxed)
            context.flush()
        }
    }

    private func send(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(part), promise: nil)
    }
}
#endif
