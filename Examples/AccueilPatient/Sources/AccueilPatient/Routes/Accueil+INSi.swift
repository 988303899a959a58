import Hummingbird
import Identitovigilance

extension Accueil {
    func addINSi(to router: Router<Context>) {
        router.post("patients/:id/insi") { request, context in
            let form = try await Form(request)
            let path = "/patients/\(try context.parameters.require("id"))"
            do {
                let record = try await unchanged(form, context)
                switch try await desk.searchINSi(for: record.id, by: User(request).auteur) {
                case .found(let proposal): return see("\(path)/insi/\(await proposals.keep(proposal))")
                case .notFound(let answer, let conseils):
                    let next = conseils.map(\.libelle)
                    return await see(path, saying: Notice(.information, Self.title(answer), next: next))
                case .refused(let refusal): return await see(path, saying: Notice(refusal))
                }
            } catch let error as any VigilanceError { return await see(path, saying: Notice(error)) }
        }
        router.get("patients/:id/insi/:token") { request, context in
            let token = try context.parameters.require("token")
            let record = try await record(context)
            guard let proposal = await proposals.value(token), proposal.record.id == record.id else {
                throw HTTPError(.notFound)
            }
            return await page("Réponse d'INSi", request, ComparisonPage(proposal: proposal, token: token).html)
        }
        router.post("patients/:id/insi/:token") { request, context in
            let form = try await Form(request)
            let token = try context.parameters.require("token")
            let record = try await record(context)
            let path = "/patients/\(record.id.texte)"
            guard let proposal = await proposals.value(token), proposal.record.id == record.id else {
                throw HTTPError(.notFound)
            }
            guard ["accepter", "refuser"].contains(form["decision"]) else { throw HTTPError(.badRequest) }
            let isAccepted = form["decision"] == "accepter"
            if isAccepted, proposal.comparison.classe != .identique, !form.isChecked("confirme") {
                let notice = Notice(
                    .refusal,
                    "Les écarts n'ont pas été confirmés",
                    next: ["Vérifiez-les, puis cochez la case."]
                )
                return await see("\(path)/insi/\(token)", saying: notice)
            }
            _ = await proposals.take(token)
            do {
                // The proposal holds the identity as the user saw it: the desk says so when it has changed since.
                let outcome = try await desk.decide(proposal, accepting: isAccepted, by: User(request).auteur)
                return await see(
                    path,
                    saying: Self.notice(
                        outcome,
                        before: record,
                        done: isAccepted ? "INS enregistrée" : "Réponse refusée"
                    )
                )
            } catch let error as any VigilanceError { return await see(path, saying: Notice(error)) }
        }
    }

    private static func title(_ answer: INSAnswer) -> String {
        switch answer {
        case .trouvee: "INSi a trouvé une identité (réponse 00)"
        case .aucune: "INSi n'a trouvé personne (réponse 01)"
        case .plusieurs: "INSi a trouvé plusieurs personnes (réponse 02)"
        case .autre(let code, let libelle): "Réponse \(code) d'INSi : \(libelle)"
        }
    }
}
