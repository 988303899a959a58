import Foundation
internal import INSi
internal import INSiSimulator

/// Reads the objects of a scenario file, and tells the line of what it refuses.
struct ScenarioReader {
    let places: JSONPlaces
    let folder: URL

    /// Reads an object to its last member: one that the body leaves is refused.
    func object<Content>(
        _ value: JSONValue,
        at place: String,
        _ body: (inout JSONFields) throws -> Content
    ) throws -> Content {
        do {
            var fields = try JSONFields(value)
            let content = try body(&fields)
            if let key = fields.unreadKey {
                let path = place.isEmpty ? key : "\(place).\(key)"
                // The name of an unknown key may hold anything: its line tells which one it is.
                throw ScenarioError(line: places.line(of: path), place: place, detail: "clé inconnue")
            }
            return content
        } catch let error as InputError {
            let detail = error.detail ?? "format inattendu"
            let key = detail.prefix { $0.isLetter }
            let line = places.line(of: place.isEmpty ? String(key) : "\(place).\(key)")
            throw ScenarioError(line: line, place: place, detail: detail)
        }
    }

    /// One rule: `si`, `fois`, `alors`.
    func rule(_ value: JSONValue, at place: String) throws -> Scenario.Rule {
        try object(value, at: place) { fields in
            let condition = try fields.value("si").map { try self.condition($0, at: "\(place).si") }
            let uses = try fields.integer("fois", in: 1...1_000_000)
            let action = try action(try fields.required("alors"), at: "\(place).alors")
            return Scenario.Rule(condition ?? ScenarioCondition(), uses: uses, action: action)
        }
    }

    private func condition(_ value: JSONValue, at place: String) throws -> ScenarioCondition {
        try object(value, at: place) { fields in
            var condition = ScenarioCondition()
            if let operation = try fields.string("operation") {
                guard let known = INSiOperation(rawValue: operation) else {
                    throw JSONFields.invalid("operation : valeur non admise")
                }
                condition.operation = known
            }
            condition.nomNaissance = try fields.string("nomNaissance")
            condition.prenom = try fields.string("prenom")
            condition.sexe = try fields.string("sexe")
            condition.dateNaissance = try fields.string("dateNaissance")
            condition.lieuNaissance = try fields.string("lieuNaissance")
            condition.calls = try fields.value("appel").map { value in
                try range(value, in: 1...1_000_000_000, named: "appel", at: "\(place).appel")
            }
            return condition
        }
    }

    private func action(_ value: JSONValue, at place: String) throws -> ScenarioAction {
        try object(value, at: place) { fields in
            var action = ScenarioAction()
            if let latency = fields.value("latenceMs") {
                let bounds = try range(latency, in: 0...600_000, named: "latenceMs", at: "\(place).latenceMs")
                let (low, high) = (Duration.milliseconds(bounds.lowerBound), Duration.milliseconds(bounds.upperBound))
                action.latency = low == high ? .fixed(low) : .uniform(low...high)
            }
            action.answer = try answer(&fields, at: place)
            action.era = try era(&fields)
            action.status = try fields.integer("statut", in: 200...599)
            if let type = try fields.string("contentType") {
                guard type.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                    throw JSONFields.invalid("contentType : caractères ASCII imprimables seulement")
                }
                action.contentType = type
            }
            action.delivery = try delivery(&fields)
            return action
        }
    }

    /// The era, under its key.
    func era(_ fields: inout JSONFields) throws(InputError) -> WireEra? {
        guard let name = try fields.string("epoque") else { return nil }
        guard let era = WireEra(rawValue: name) else { throw JSONFields.invalid("epoque : valeur non admise") }
        return era
    }

    private func delivery(_ fields: inout JSONFields) throws(InputError) -> ScenarioAction.Delivery {
        let bytes = try fields.integer("octets", in: 0...(1 << 30))
        switch (try fields.string("connexion"), bytes) {
        case (nil, nil): return .whole
        case (nil, let count?): return .truncated(after: count)
        case ("fermee", nil): return .closed
        case ("reinitialisee", nil): return .reset
        case ("dupliquee", nil): return .duplicated
        case (_, .some): throw JSONFields.invalid("octets et connexion ne vont pas ensemble")
        default: throw JSONFields.invalid("connexion : valeur non admise")
        }
    }

    /// At most one of `faute`, `codeCR` and `fichier`.
    private func answer(_ fields: inout JSONFields, at place: String) throws -> ScenarioAction.Answer {
        let fault = fields.value("faute")
        let code = try fields.string("codeCR")
        let label = try fields.string("libelleCR")
        let file = try fields.string("fichier")
        guard [fault != nil, code != nil, file != nil].count(where: { $0 }) < 2 else {
            throw JSONFields.invalid("faute, codeCR et fichier s'excluent")
        }
        guard label == nil || code != nil else { throw JSONFields.invalid("libelleCR : va avec codeCR") }
        if let fault { return .fault(try self.fault(fault, at: "\(place).faute")) }
        if let code { return try compteRendu(code, label) }
        guard let file else { return .simulated }
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
            throw JSONFields.invalid("fichier : illisible")
        }
        return .bytes([UInt8](bytes))
    }

    private func compteRendu(_ code: String, _ label: String?) throws(InputError) -> ScenarioAction.Answer {
        guard code != "00" else { throw JSONFields.invalid("codeCR : 00 demande une personne, donc un fichier") }
        let known = INSiResultat.attested.first { $0.codeCR == code }
        guard let libelle = label ?? known?.libelleCR else {
            throw JSONFields.invalid("codeCR : libelleCR est attendu avec ce code")
        }
        return .compteRendu(code: code, libelle: libelle)
    }

    /// An attested code, or the members of any other fault.
    private func fault(_ value: JSONValue, at place: String) throws -> INSiFaute {
        if case .string(let code) = value {
            guard let fault = SimulatedFault.attested(code) else {
                throw ScenarioError(
                    line: places.line(of: place),
                    place: place,
                    detail: "code qu'aucune source n'atteste"
                )
            }
            return fault
        }
        return try object(value, at: place) { fields in
            let soap = try fields.string("codeSoap") ?? "Receiver"
            guard ["Sender", "Receiver"].contains(soap) else {
                throw JSONFields.invalid("codeSoap : valeur non admise")
            }
            return INSiFaute(
                code: try fields.requiredString("code"),
                sousCode: try fields.string("sousCode"),
                severite: try fields.string("severite") ?? "erreur",
                codeSoap: soap,
                messageID: nil,
                libelle: try fields.string("libelle") ?? "Faute d'un scénario"
            )
        }
    }

    /// A number, or `{"min","max"}`.
    private func range(
        _ value: JSONValue,
        in bounds: ClosedRange<Int>,
        named name: String,
        at place: String
    ) throws -> ClosedRange<Int> {
        if case .number = value {
            var fields = try JSONFields(.object([name: value]))
            let only = try fields.integer(name, in: bounds) ?? bounds.lowerBound
            return only...only
        }
        return try object(value, at: place) { fields in
            guard let low = try fields.integer("min", in: bounds), let high = try fields.integer("max", in: bounds),
                low <= high
            else { throw JSONFields.invalid("min et max sont attendus, dans cet ordre") }
            return low...high
        }
    }
}
