import HTTPTypes
import Hummingbird

/// Tells the browser to keep nothing, to run nothing and to show no page of this server inside another.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentSecurityPolicy] = """
            default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; \
            frame-ancestors 'none'
            """
        response.headers[.xContentTypeOptions] = "nosniff"
        return response
    }
}
