internal import Identitovigilance
internal import SafeXML

extension Reception {
    /// Tells elements that were not read.
    mutating func ignore(_ elements: [XMLElement], in path: String) {
        for (index, element) in elements.enumerated() {
            let isKnown = CDAVocabulary.elements.contains(element.name.local)
            warn(
                .champIgnore,
                at: isKnown ? "\(path)/\(element.name.local)" : "\(path), élément non repris \(index + 1)"
            )
        }
    }

    /// Reads the identifiers: the root of an INS makes a candidate.
    mutating func readIDs(_ role: XMLElement) throws(FormatError) {
        for id in role.all("id") {
            let place = "patientRole/id"
            guard let root = id.attribute("root"), let value = id.attribute("extension"), !value.isEmpty else {
                // nullFlavor is forbidden for an INS, and an identifier without extension identifies nobody.
                guard id.attribute("root").flatMap({ try? NatureMatricule(oid: $0) }) == nil else {
                    throw FormatError(.champAbsent, at: place + "/@extension")
                }
                warn(.champIgnore, at: place)
                continue
            }
            if let nature = try? NatureMatricule(oid: root) {
                candidates.append(Candidate(matricule: value, nature: nature, emplacement: place))
            } else {
                autresIdentifiants.append(
                    ReceivedIdentifier(
                        valeur: value,
                        autorite: id.attribute("assigningAuthorityName"),
                        systeme: root,
                        type: nil
                    )
                )
            }
        }
    }

    /// Reads the parts of the name by their qualifiers; `SP` is the old one of the name in use, beside which `CL` is a
    /// pseudonym (interop-formats 4.1).
    mutating func readName(_ name: XMLElement) throws(FormatError) {
        let isOld = name.all("family").contains { $0.attribute("qualifier") == "SP" }
        var seen: Set<String> = []
        for part in name.elements {
            let qualifier = part.attribute("qualifier")
            let key = part.name.local + (qualifier.map { "[\($0)]" } ?? "")
            let isCDA = part.name.namespace == CDAVocabulary.namespace.uri
            switch (isCDA, part.name.local, qualifier) {
            case (true, "family", "BR"): nomNaissance = part.content
            case (true, "given", nil): listePrenoms = part.content
            case (true, "given", "BR"): premierPrenom = part.content
            case (true, "family", "SP"):
                nomUtilise = part.content
                warn(.ecritureToleree, at: "name/family[SP]")
            case (true, "family", "CL") where !isOld: nomUtilise = part.content
            case (true, "given", "CL") where !isOld, (true, "given", "SP"): prenomUtilise = part.content
            default:
                ignore([part], in: "name")
                continue
            }
            guard seen.insert(key).inserted else { throw FormatError(.champRepete, at: "name/\(key)") }
        }
    }

    /// Reads the sex, the birth date and the birthplace.
    mutating func readBirth(_ patient: XMLElement) throws(FormatError) {
        let fields = CDAVocabulary.fields
        if let code = try patient.atMostOne(fields.sexe, at: "patient")?.attribute("code") {
            guard ["M", "F", "UN"].contains(code) else { throw FormatError(.champInvalide, at: fields.sexe) }
            sexe = code == "UN" ? Sexe.indetermine.rawValue : code
        }
        if let value = try patient.atMostOne("birthTime", at: "patient")?.attribute("value") {
            guard let iso = DateDigits.iso(compact: String(value.prefix(8))) else {
                throw FormatError(.champInvalide, at: fields.dateNaissance)
            }
            if value.utf8.count != 8 { warn(.ecritureToleree, at: fields.dateNaissance) }
            dateNaissance = iso
        }
        let place = try patient.atMostOne("birthplace", at: "patient")?.atMostOne("place", at: "birthplace")
        if let address = try place?.atMostOne("addr", at: "birthplace/place") {
            lieuNaissance = try address.atMostOne("county", at: "birthplace/place/addr")?.content
        }
    }
}
