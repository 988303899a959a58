import Hummingbird
import Identitovigilance

/// Turns what went wrong into a page in French, without any value of the request.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as any VigilanceError {
            return page(.serviceUnavailable, Notice(error))
        } catch let error as HTTPError {
            return page(error.status, Self.notice(for: error.status))
        } catch is UnreadableDay {
            let next =
                "Revenez à la page précédente : saisissez le jour, le mois et l'année, ou laissez les trois vides."
            return page(.badRequest, Notice(.refusal, "La date n'existe pas ou est incomplète", next: [next]))
        } catch is URLEncodedFormError {
            return page(.badRequest, Self.notice(for: .badRequest))
        } catch is DecodingError {
            return page(.badRequest, Self.notice(for: .badRequest))
        }
    }

    private func page(_ status: HTTPResponse.Status, _ notice: Notice) -> Response {
        Page(title: notice.title, user: nil, notice: notice, body: "<p><a href=\"/\">Rechercher un patient</a></p>")
            .response(status)
    }

    private static func notice(for status: HTTPResponse.Status) -> Notice {
        switch status {
        case .notFound:
            Notice(.refusal, "Page introuvable ou expirée", next: ["Recommencez par la recherche du patient."])
        case .badRequest, .contentTooLarge:
            Notice(.refusal, "Formulaire illisible", next: ["Revenez à la page précédente et recommencez."])
        case .forbidden, .misdirectedRequest:
            Notice(.refusal, "Demande refusée", next: ["Elle ne vient pas de cette page : ouvrez l'accueil."])
        default:
            Notice(.refusal, "La demande n'a pas abouti", next: ["Recommencez par la recherche du patient."])
        }
    }
}
