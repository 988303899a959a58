import Hummingbird
import Identitovigilance

extension Accueil {
    func addCreation(to router: Router<Context>) {
        // Only a search leads here (rniv-rules 6.3.1).
        router.get("creation/:token") { request, context in
            let token = try context.parameters.require("token")
            guard let search = await searches.value(token) else { throw HTTPError(.notFound) }
            return await page("Créer une identité", request, Self.creation(TraitsForm(search), token))
        }
        router.post("creation/:token") { request, context in
            let token = try context.parameters.require("token")
            guard await searches.value(token) != nil else { throw HTTPError(.notFound) }
            let form = try await Form(request)
            var typed = TraitsForm(form)
            guard let traits = typed.traits(form) else {
                let notice = Notice(.refusal, "La saisie est à corriger", next: ["Chaque champ en cause dit pourquoi."])
                let body = Self.creation(typed, token)
                return await page("Créer une identité", request, notice: notice, status: .unprocessableContent, body)
            }
            let prior = try await desk.searchPrior(for: traits)
            guard prior.allowsCreation else { return see("/antecedents/\(await priors.keep(prior))") }
            return try await create(prior, User(request))
        }
        router.get("antecedents/:token") { request, context in
            let token = try context.parameters.require("token")
            guard let prior = await priors.value(token) else { throw HTTPError(.notFound) }
            return await page("Identités proches", request, Self.priorPage(prior, token))
        }
        router.post("antecedents/:token") { request, context in
            let form = try await Form(request)
            let token = try context.parameters.require("token")
            guard form.isChecked("confirme") else {
                return await see("/antecedents/\(token)", saying: Notice(ActRefusal(.antecedentsPossibles)))
            }
            guard let prior = await priors.take(token) else { throw HTTPError(.notFound) }
            return try await create(prior.dismissed, User(request))
        }
    }

    private func create(_ prior: PriorSearch, _ user: User) async throws -> Response {
        switch try await desk.create(prior.traits, after: prior, by: user.auteur) {
        case .accepted(let record):
            let next = "Interrogez INSi et contrôlez une pièce d'identité pendant la même visite."
            return await see("/patients/\(record.id.texte)", saying: Notice(.success, "Identité créée", next: [next]))
        case .refused(let refusal): return await see("/", saying: Notice(refusal))
        }
    }

    private static func creation(_ form: TraitsForm, _ token: String) -> HTML {
        """
        <h1>Créer une identité</h1>
        <p class="chapeau">Saisissez les traits tels que les montre la pièce d'identité. L'identité sera provisoire : son
        statut suivra vos actes.</p>
        <form class="carte" method="post" action="/creation/\(token)">
        \(form.strictFields)
        \(form.usedFields)
        <p><button>Créer l'identité</button></p>
        </form>
        """
    }

    private static func priorPage(_ prior: PriorSearch, _ token: String) -> HTML {
        """
        <h1>Des identités proches existent déjà</h1>
        <p class="chapeau">Vous créez : <b>\(prior.traits.nomNaissance.texte) \(prior.traits.listePrenoms.texte)</b>,
        \(Shown.date(prior.traits.dateNaissance)), sexe \(Shown.sexe(prior.traits.sexe)), lieu \(
            prior.traits.lieuNaissance.code).</p>
        <section class="carte">\(HitList.html(prior.hits))</section>
        <form class="carte" method="post" action="/antecedents/\(token)">
        <p>Si le patient est dans cette liste, ouvrez son dossier. En cas de doute, une nouvelle identité provisoire est moins
        dangereuse que le dossier d'un autre.</p>
        \(Field.check("confirme", name: "confirme", "J'ai vérifié : aucune de ces identités n'est celle de la personne présente.", required: true))
        <p><button class="second">Créer quand même</button></p>
        </form>
        """
    }
}
