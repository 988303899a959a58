import Hummingbird
import Identitovigilance

extension Accueil {
    func addRecord(to router: Router<Context>) {
        router.get("patients/:id") { request, context in
            let record = try await record(context)
            let notice = await notice(of: request)
            let view = RecordPage(record: record, history: try await desk.history(record.id), user: User(request))
            let merge = record.fusionneeDans == nil ? notice?.duplicate.map { ActForms.merge(record, into: $0) } : nil
            return await page("Dossier", request, "\(merge)\(view.html)")
        }
        router.get("patients/:id/traits") { request, context in
            let record = try await record(context)
            return await page(
                "Corriger les traits",
                request,
                correction(record, TraitsForm(record.traits), User(request))
            )
        }
        router.post("patients/:id/traits") { request, context in
            let form = try await Form(request)
            let shown = try await record(context)
            var typed = TraitsForm(form)
            guard let traits = typed.traits(form) else {
                let notice = Notice(.refusal, "La saisie est à corriger", next: ["Chaque champ en cause dit pourquoi."])
                let body = correction(shown, typed, User(request))
                return await page("Corriger les traits", request, notice: notice, status: .unprocessableContent, body)
            }
            return try await act(form, request, context) { record, auteur in
                let isConfirmed = form.isChecked("confirme")
                return try await desk.changeTraits(of: record.id, to: traits, confirming: isConfirmed, by: auteur)
            }
        }
        router.post("patients/:id/noms") { request, context in
            let form = try await Form(request)
            return try await act(form, request, context) { record, auteur in
                let nom = try form.optional("nomUtilise").map { text throws(TraitError) in try NomUtilise(text) }
                let prenom = try form.optional("prenomUtilise").map { text throws(TraitError) in
                    try PrenomUtilise(text)
                }
                return try await desk.changeNamesInUse(of: record.id, to: nom, prenom, by: auteur)
            }
        }
    }

    private func correction(_ record: IdentityRecord, _ form: TraitsForm, _ user: User) -> HTML {
        let isLocked = record.statut != .provisoire
        let mayUnlock = User.authorizer.allows(.modifierTraitsStricts, to: user.auteur)
        let fields: HTML
        if isLocked && !mayUnlock {
            let code = ErrorCode.traitsVerrouilles
            fields = """
                <div class="avis alerte" role="status"><p class="titre">\(code.message)</p><p>\(code.conduiteATenir)</p></div>
                \(form.lockedFields)
                \(form.firstNameField)
                """
        } else if isLocked {
            fields = """
                <div class="avis alerte" role="status"><p class="titre">Ces traits sont verrouillés</p>
                <p>Corriger l'un d'eux, sauf le premier prénom, retire l'INS et les contrôles : l'identité redevient
                provisoire.</p></div>
                \(form.strictFields)
                \(Field.check("confirme", name: "confirme", "Je confirme cette correction et ses effets."))
                """
        } else {
            fields = form.strictFields
        }
        return """
            \(Shown.banner(record))
            <h2>Corriger les traits</h2>
            <div class="carte">\(ActForms.form(record, "traits", """
                \(fields)
                \(Field.hidden("nomUtilise", form.nomUtilise))\(Field.hidden("prenomUtilise", form.prenomUtilise))
                <p class="actions"><button>Enregistrer la correction</button>
                <a href="/patients/\(record.id.texte)">Revenir au dossier</a></p>
                """))</div>
            """
    }
}
