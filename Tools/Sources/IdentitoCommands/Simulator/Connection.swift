import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL

/// What a scenario does to a connection beside answering on it.
struct Connection: Sendable {
    let channel: any Channel

    /// Closes it in good order.
    func close() async { try? await channel.close().get() }

    /// Resets it: the peer gets RST, without a word of TLS.
    func reset() async {
        let promise = channel.eventLoop.makePromise(of: Void.self)
        channel.eventLoop.execute { [channel] in
            // A linger of zero makes the system reset instead of closing.
            let lingered = (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
            (lingered ?? channel.eventLoop.makeSucceededVoidFuture()).whenComplete { _ in
                let operations = channel.pipeline.syncOperations
                let secured = try? operations.context(handlerType: NIOSSLServerHandler.self)
                guard let context = secured ?? (try? operations.context(handlerType: HTTPResponseEncoder.self)) else {
                    channel.close(promise: promise)
                    return
                }
                // From the first handler on, so that TLS says no goodbye.
                context.close(promise: promise)
            }
        }
        try? await promise.futureResult.get()
    }

    /// Writes bytes beside the answers that the server writes itself.
    func write(raw bytes: [UInt8]) async throws {
        let promise = channel.eventLoop.makePromise(of: Void.self)
        channel.eventLoop.execute { [channel] in
            do {
                let context = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
                context.writeAndFlush(NIOAny(channel.allocator.buffer(bytes: bytes)), promise: promise)
            } catch { promise.fail(error) }
        }
        try await promise.futureResult.get()
    }
}
