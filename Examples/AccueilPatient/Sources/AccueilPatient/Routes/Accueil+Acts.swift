import Hummingbird
import Identitovigilance

extension Accueil {
    func addActs(to router: Router<Context>) {
        router.post("patients/:id/controle") { request, context in
            let form = try await Form(request)
            guard let piece = form.optional("piece") else { throw HTTPError(.badRequest) }
            let control = Act.Controle(
                piece: PieceIdentite(rawValue: piece),
                seconde: form.optional("seconde").map(PieceIdentite.init(rawValue:)),
                situation: try form.choice("situation", SituationPatient.init(rawValue:)),
                finValidite: try form.day("fin")
            )
            return try await act(form, request, context) { record, auteur in
                try await desk.control(control, for: record.id, by: auteur)
            }
        }
        router.post("patients/:id/controle/retrait") { request, context in
            let form = try await Form(request)
            return try await act(form, request, context) { record, auteur in
                try await desk.withdrawControl(for: record.id, because: form.motif(), by: auteur)
            }
        }
        router.post("patients/:id/ins/retrait") { request, context in
            let form = try await Form(request)
            return try await act(form, request, context) { record, auteur in
                try await desk.withdrawINS(of: record.id, because: form.motif(), by: auteur)
            }
        }
        router.post("patients/:id/attributs") { request, context in
            let form = try await Form(request)
            let isRemoval = form["action"] == "retirer"
            guard let attribut = AttributIdentite(rawValue: form["attribut"]), isRemoval || form["action"] == "poser"
            else { throw HTTPError(.badRequest) }
            return try await act(form, request, context) { record, auteur in
                let motif = try form.optional("motif").map { text throws(ActRefusal) in try Motif(text) }
                if isRemoval {
                    return try await desk.removeAttribute(attribut, from: record.id, because: motif, by: auteur)
                }
                let isConfirmed = form.isChecked("confirme")
                return try await desk.addAttribute(
                    attribut,
                    to: record.id,
                    because: motif,
                    confirming: isConfirmed,
                    by: auteur
                )
            }
        }
        router.post("patients/:id/partage") { request, context in
            let form = try await Form(request)
            let path = "/patients/\(try context.parameters.require("id"))"
            guard ActForms.receivers.contains(form["destinataire"]) else { throw HTTPError(.badRequest) }
            do {
                let record = try await unchanged(form, context)
                let shared = try await desk.share(
                    record.id,
                    with: form["destinataire"],
                    as: "démonstration",
                    by: User(request).auteur
                )
                let sent = "\(shared.ins.matricule.groupes), OID \(shared.ins.oid), avec ses cinq traits."
                return await see(
                    path,
                    saying: Notice(.success, "INS transmise : \(form["destinataire"])", next: [sent])
                )
            } catch let error as any VigilanceError { return await see(path, saying: Notice(error)) }
        }
        router.post("patients/:id/fusion") { request, context in
            let form = try await Form(request)
            let survivor = IdentityID(form["dans"])
            return try await act(form, request, context, then: survivor) { record, auteur in
                try await desk.merge(record.id, into: survivor, because: form.motif(), by: auteur)
            }
        }
    }

    /// Does an act on the identity that the user saw, and says on its page what came of it.
    func act(
        _ form: Form,
        _ request: Request,
        _ context: Context,
        then next: IdentityID? = nil,
        _ act: (IdentityRecord, Auteur) async throws -> ActOutcome
    ) async throws -> Response {
        let path = "/patients/\(try context.parameters.require("id"))"
        do {
            let before = try await unchanged(form, context)
            let outcome = try await act(before, User(request).auteur)
            let notice = Self.notice(outcome, before: before, done: "Enregistré")
            return await see(
                outcome.refusal == nil ? next.map { "/patients/\($0.texte)" } ?? path : path,
                saying: notice
            )
        } catch let error as any VigilanceError { return await see(path, saying: Notice(error)) }
    }

    /// The identity, if it still is what the form showed.
    func unchanged(_ form: Form, _ context: Context) async throws -> IdentityRecord {
        let record = try await record(context)
        guard form["version"] == String(record.version) else { throw StoreError(.conflitVersion) }
        return record
    }

    static func notice(_ outcome: ActOutcome, before: IdentityRecord, done: String) -> Notice {
        switch outcome {
        case .refused(let refusal): return Notice(refusal)
        case .accepted(let after):
            let isChanged = after.id == before.id && after.statut != before.statut
            let change = isChanged ? ["\(before.statut.libelle) → \(after.statut.libelle)"] : []
            return Notice(.success, done, next: change)
        }
    }
}
