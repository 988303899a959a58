internal import Identitovigilance

extension Reception {
    /// Reads the identifiers: an active INS is a candidate, the others are kept.
    mutating func readIdentifiers(of patient: JSONObject) throws(FormatError) {
        for (index, item) in try FHIRElements.objects("identifier", of: patient, at: "Patient").enumerated() {
            let place = "Patient.identifier[\(index)]"
            try FHIRIdentifiers.check(item, at: place)
            guard let value = item.text("value") else {
                warn(.champIgnore, at: place)
                continue
            }
            let nature = FHIRIdentifiers.nature(of: item)
            // Older senders write a NIA `temp` (2.2), and 2.1.0 asked for no use at all.
            let use = item.text("use")
            let isActive = use == "official" || use == nil || (use == "temp" && nature == .nia)
            if let nature, isActive {
                if use != "official" { warn(.ecritureToleree, at: place + ".use") }
                candidates.append(Candidate(matricule: value, nature: nature, emplacement: place))
                continue
            }
            if nature != nil { warn(.insAncienne, at: place) }
            if nature == nil, item.text("system").flatMap(FHIRVocabulary.nature(system:)) != nil {
                warn(.numeroFacturation, at: place)
            }
            autresIdentifiants.append(
                ReceivedIdentifier(
                    valeur: value,
                    autorite: item["assigner"]?.object?.text("display"),
                    systeme: item.text("system").map(OIDText.bare),
                    type: FHIRIdentifiers.typeCodes(of: item).first
                )
            )
        }
    }

    /// Reads the birth name and the name in use.
    mutating func readNames(of patient: JSONObject) throws(FormatError) {
        var uses: Set<String> = []
        for (index, name) in try FHIRElements.objects("name", of: patient, at: "Patient").enumerated() {
            let place = "Patient.name[\(index)]"
            guard let use = try FHIRElements.text("use", of: name, at: place), use == "official" || use == "usual"
            else {
                warn(.champIgnore, at: place)
                continue
            }
            guard uses.insert(use).inserted else { throw FormatError(.champRepete, at: place) }
            let family = try FHIRElements.text("family", of: name, at: place)
            let given = try readGiven(of: name, place)
            if use == "official" {
                nomNaissance = family
                premierPrenom = given
                try readList(of: name, place)
            } else {
                nomUtilise = family
                prenomUtilise = given
            }
            for member in name.members where !["use", "family", "given", "extension"].contains(member.name) {
                warn(.champIgnore, at: place)
            }
        }
    }

    /// The first given name; an array of texts, in which null holds the place of a text that is absent.
    private mutating func readGiven(of name: JSONObject, _ place: String) throws(FormatError) -> String? {
        guard let value = name["given"] else { return nil }
        guard let items = value.array, items.allSatisfy({ $0.string != nil || $0.isNull }) else {
            throw FormatError(.champInvalide, at: place + ".given")
        }
        if items.count > 1 || items.contains(where: \.isNull) { warn(.champIgnore, at: place + ".given") }
        return items.first?.string
    }

    private mutating func readList(of name: JSONObject, _ place: String) throws(FormatError) {
        for item in try FHIRElements.objects("extension", of: name, at: place) {
            guard item.text("url") == FHIRVocabulary.listePrenoms else {
                warn(.champIgnore, at: place + ".extension")
                continue
            }
            guard listePrenoms == nil else { throw FormatError(.champRepete, at: place + ".extension") }
            listePrenoms = try FHIRElements.text("valueString", of: item, at: place + ".extension")
        }
    }

    /// Reads the sex and the birth date.
    mutating func readBirth(of patient: JSONObject) throws(FormatError) {
        if let gender = patient["gender"] {
            switch gender.string {
            case "male": sexe = Sexe.masculin.rawValue
            case "female": sexe = Sexe.feminin.rawValue
            case "unknown": sexe = Sexe.indetermine.rawValue
            case "other":
                // FR Core took this code away; only the undetermined sex can be meant.
                sexe = Sexe.indetermine.rawValue
                warn(.ecritureToleree, at: "Patient.gender")
            default: throw FormatError(.champInvalide, at: "Patient.gender")
            }
        }
        if let birth = patient["birthDate"] {
            guard let date = birth.string.flatMap(CalendarDate.init(iso:)) else {
                throw FormatError(.champInvalide, at: "Patient.birthDate")
            }
            dateNaissance = date.iso
        }
    }
}
