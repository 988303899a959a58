import Foundation
import Hummingbird
import Identitovigilance

/// The pages, and what waits between them.
struct Accueil: Sendable {
    typealias Context = BasicRequestContext

    let desk: VigilanceDesk
    let searches = Waiting<SearchForm>()
    let priors = Waiting<PriorSearch>()
    let proposals = Waiting<INSProposal>()
    let notices = Waiting<Notice>()

    func router() throws -> Router<Context> {
        let router = Router(context: Context.self)
        router.addMiddleware {
            SafeHeaders<Context>()
            ErrorPages<Context>()
            LocalOnly<Context>()
        }
        guard let style = Bundle.module.url(forResource: "accueil", withExtension: "css") else {
            throw CocoaError(.fileNoSuchFile)
        }
        let css = try String(contentsOf: style, encoding: .utf8)
        router.get("accueil.css") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/css; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: css))
            )
        }
        router.post("utilisateur") { request, _ in
            let form = try await Form(request)
            guard let user = User(rawValue: form["utilisateur"]) else { throw HTTPError(.badRequest) }
            var response = see("/")
            response.setCookie(Cookie(name: "utilisateur", value: user.rawValue, path: "/", sameSite: .strict))
            return response
        }
        addSearch(to: router)
        addCreation(to: router)
        addRecord(to: router)
        addINSi(to: router)
        addActs(to: router)
        return router
    }

    /// Answers a form that was posted: the browser then asks for a page, and asking for it again does nothing again.
    func see(_ path: String) -> Response { .redirect(to: path) }

    /// The same, with something to say at the top of the page.
    func see(_ path: String, saying notice: Notice) async -> Response {
        see("\(path)?avis=\(await notices.keep(notice))")
    }

    /// What the page that answered a form asked to say here.
    func notice(of request: Request) async -> Notice? {
        guard let token = request.uri.queryParameters.get("avis") else { return nil }
        return await notices.value(token)
    }

    func page(
        _ title: String,
        _ request: Request,
        notice: Notice? = nil,
        status: HTTPResponse.Status = .ok,
        _ body: HTML
    ) async -> Response {
        let said = if let notice { notice } else { await self.notice(of: request) }
        return Page(title: title, user: User(request), notice: said, body: body).response(status)
    }

    /// The identity that an address names.
    func record(_ context: Context) async throws -> IdentityRecord {
        let id = IdentityID(try context.parameters.require("id"))
        guard let record = try await desk.record(id) else { throw HTTPError(.notFound) }
        return record
    }
}
