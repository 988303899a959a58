#if HTTPTransport && OpenSSL
import NIOHTTP1

/// What a test server does with a request.
enum TestServerBehaviour: Sendable {
    /// Answers; with `declaredLength` beyond the body it closes the connection before the end.
    case answer(
        status: HTTPResponseStatus = .ok,
        contentType: String = "application/soap+xml; charset=utf-8",
        headers: [(String, String)] = [],
        body: [UInt8] = Array("<ok/>".utf8),
        declaredLength: Int? = nil
    )
    /// Answers in chunks without end, or with a declared length that it means to send.
    case endless(declaredLength: Int? = nil)
    /// Sends the head and the first byte of an answer, then nothing.
    case stall
    /// Reads the request and never answers.
    case silent
    /// Closes the connection instead of answering.
    case hangUp
    /// Sends bytes that are no HTTP answer.
    case babble
}
#endif
