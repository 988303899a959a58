import Hummingbird

/// Lets in what comes from this page only.
///
/// The server listens on the loopback address, but any page open in the same browser could post to it, and a name that
/// resolves to 127.0.0.1 could read it.
struct LocalOnly<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let authority = request.head.authority ?? ""
        guard ["127.0.0.1", "localhost"].contains(String(authority.prefix { $0 != ":" })) else {
            throw HTTPError(.misdirectedRequest)
        }
        if request.method != .get, let origin = request.headers[.origin], origin != "http://\(authority)" {
            throw HTTPError(.forbidden)
        }
        return try await next(request, context)
    }
}
