import Hummingbird

/// The frame of every page.
struct Page {
    let title: String
    let user: User?
    let notice: Notice?
    let body: HTML

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – Accueil patient</title>
        <link rel="stylesheet" href="/accueil.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <a class="evitement" href="#contenu">Aller au contenu</a>
        <header class="bandeau">
        <div class="large">
        <a class="marque" href="/">Accueil patient</a>
        <p class="demonstration">Démonstration : personnes fictives, INSi simulé</p>
        \(user.map(Self.userForm))
        </div>
        </header>
        <main id="contenu" class="large">
        \(notice?.html)
        \(body)
        </main>
        <footer class="large">
        <p>Construit avec <b>Identitovigilance</b> : le statut se déduit des actes, personne ne le choisit.</p>
        </footer>
        </body>
        </html>
        """
    }

    func response(_ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html.source))
        )
    }

    private static func userForm(_ user: User) -> HTML {
        let options: [HTML] = User.allCases.map { option in
            let selected: HTML = option == user ? " selected" : ""
            return "<option value=\"\(option.rawValue)\"\(selected)>\(option.label)</option>"
        }
        return """
            <form class="utilisateur" method="post" action="/utilisateur">
            <label for="utilisateur">Vous êtes</label>
            <select id="utilisateur" name="utilisateur">\(options)</select>
            <button class="discret">Changer</button>
            </form>
            """
    }
}
