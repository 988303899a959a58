internal import Identitovigilance

extension Reception {
    /// Reads the extensions of the patient: reliability and birthplace.
    mutating func readExtensions(of patient: JSONObject, _ claim: inout FHIRClaim) throws(FormatError) {
        let extensions = try FHIRElements.objects("extension", of: patient, at: "Patient")
        for (index, item) in extensions.enumerated() {
            switch item.text("url") {
            case FHIRVocabulary.reliability:
                for part in try FHIRElements.objects("extension", of: item, at: "Patient.extension") {
                    try readReliability(part, &claim)
                }
            case FHIRVocabulary.birthPlace:
                guard lieuNaissance == nil else {
                    throw FormatError(.champRepete, at: FHIRVocabulary.fields.lieuNaissance)
                }
                let coding = try FHIRElements.place(of: item)
                lieuNaissance = coding?.text("code")
                lieuEstDAilleurs = coding.map { !FHIRVocabulary.isOfPlaces($0) } ?? false
            default: warn(.champIgnore, at: "Patient.extension[\(index)]")
            }
        }
    }

    private mutating func readReliability(_ part: JSONObject, _ claim: inout FHIRClaim) throws(FormatError) {
        let path = FHIRVocabulary.fields.attributs
        let concept = try FHIRElements.object("valueCodeableConcept", of: part, at: path)
        let codings = try concept.map { concept throws(FormatError) in
            try FHIRElements.objects("coding", of: concept, at: path)
        }
        let coding = try FHIRElements.object("valueCoding", of: part, at: path) ?? codings?.first
        let code = try coding.flatMap { coding throws(FormatError) in
            try FHIRElements.text("code", of: coding, at: path)
        }
        let day = try FHIRElements.text("valueDate", of: part, at: path).flatMap(CalendarDate.init(iso:))
        switch part.text("url") {
        case "identityStatus": try readStatus(code, system: coding?.text("system"), &claim)
        case "comment" where code.flatMap(AttributIdentite.init(rawValue:)) != nil:
            attributs.formUnion(code.flatMap(AttributIdentite.init(rawValue:)).map { [$0] } ?? [])
        case "methodCollection" where code.flatMap(CanalSaisie.init(rawValue:)) != nil:
            provenance.canal = code.flatMap(CanalSaisie.init(rawValue:))
        case "dateCollection" where day != nil, "dateInterrogationINSi" where day != nil:
            provenance.dateInterrogation = day
        case "validationDate" where day != nil: provenance.dateValidation = day
        case "validationMode" where code != nil: provenance.piece = code.map(PieceIdentite.init(rawValue:))
        default: warn(.champIgnore, at: "Patient.extension (identityReliability)")
        }
    }

    private mutating func readStatus(_ code: String?, system: String?, _ claim: inout FHIRClaim) throws(FormatError) {
        let place = FHIRVocabulary.fields.attributs
        claim.isSaid = true
        guard let code, let system, FHIRVocabulary.statusSystems.contains(system) else {
            return warn(.champIgnore, at: place)
        }
        if let attribut = AttributIdentite(rawValue: code) {
            attributs.insert(attribut)
        } else if ConfidenceStatus(rawValue: code) != nil {
            guard claim.code == nil || claim.code == code else { throw FormatError(.champInvalide, at: place) }
            claim.code = code
            claim.isDraft = claim.isDraft || system == FHIRVocabulary.statuses
        } else {
            warn(.champIgnore, at: place)
        }
    }

    /// Draws the status from the claim and the INS that came with it.
    mutating func apply(_ claim: FHIRClaim) {
        if !claim.allowsINS { dropCandidates(.insNonQualifiee) }
        guard let code = claim.code, let claimed = ConfidenceStatus(rawValue: code) else { return }
        statut = claimed == .validee && !claim.isDraft && !candidates.isEmpty ? .qualifiee : claimed
    }

    /// Tells the invariants of the profile that the resource breaks (interop-formats 2.5).
    mutating func warnOfInvariants(_ patient: JSONObject, _ claim: FHIRClaim) {
        let profiles = patient["meta"]?.object?["profile"]?.array?.compactMap(\.string) ?? []
        guard profiles.contains(FHIRVocabulary.profileINS), claim.code == "VALI" || claim.code == "QUAL" else { return }
        let identifiers = patient["identifier"]?.array?.compactMap(\.object) ?? []
        let official = identifiers.filter { $0.text("use") == "official" }
        if !official.contains(where: { FHIRIdentifiers.nature(of: $0) != nil }) {
            warn(.regleDeProfil, at: "fr-core-1")
        }
        if official.count != 1 { warn(.regleDeProfil, at: "fr-core-2") }
        if lieuNaissance == LieuNaissance.inconnu.code { warn(.regleDeProfil, at: "fr-core-3") }
    }
}
