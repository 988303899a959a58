import Hummingbird
import Identitovigilance

extension Accueil {
    func addSearch(to router: Router<Context>) {
        router.get("/") { request, _ in
            let number = request.uri.queryParameters.get("exemple", as: Int.self)
            let sample = number.flatMap { Sample.all.indices.contains($0) ? Sample.all[$0] : nil }
            return await page(
                "Rechercher un patient",
                request,
                """
                <h1>Rechercher un patient</h1>
                <p class="chapeau">On recherche toujours avant de créer : un doublon évité ne se traite pas.</p>
                \((sample?.search ?? SearchForm()).html)
                \(Sample.list)
                """
            )
        }
        router.post("recherche") { request, _ in
            let search = SearchForm(try await Form(request))
            if let error = search.error {
                return await again(search, request, Notice(error))
            }
            if search.isEmpty {
                let next = "Saisissez la date de naissance, complétée par le nom ou le prénom."
                return await again(search, request, Notice(.refusal, "Rien à rechercher", next: [next]))
            }
            return see("/recherche/\(await searches.keep(search))")
        }
        router.get("recherche/:token") { request, context in
            let token = try context.parameters.require("token")
            guard let search = await searches.value(token) else { throw HTTPError(.notFound) }
            return await page("Résultats", request, Self.results(try await desk.search(search.query), search, token))
        }
    }

    private func again(_ search: SearchForm, _ request: Request, _ notice: Notice) async -> Response {
        let body: HTML = "<h1>Rechercher un patient</h1>\(search.html)"
        return await page("Rechercher un patient", request, notice: notice, status: .unprocessableContent, body)
    }

    private static func results(_ hits: [IdentityHit], _ search: SearchForm, _ token: String) -> HTML {
        let list: HTML =
            hits.isEmpty
            ? "<p class=\"carte\">Aucune identité connue ne correspond.</p>"
            : "<section class=\"carte\">\(HitList.html(hits))</section>"
        let count = hits.isEmpty ? "Aucune identité trouvée" : "Identités trouvées : \(hits.count)"
        return """
            <h1>\(count)</h1>
            \(list)
            <p class="actions"><a class="bouton\(hits.isEmpty ? "" : " second")" href="/creation/\(token)">\(
                hits.isEmpty ? "Créer l'identité" : "La personne n'y est pas : créer l'identité")</a></p>
            <h2>Modifier la recherche</h2>
            \(search.html)
            """
    }
}
