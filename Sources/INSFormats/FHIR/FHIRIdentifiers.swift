internal import Identitovigilance

/// The identifiers of a Patient: the INS slices and the local ones (interop-formats 2.2).
enum FHIRIdentifiers {
    /// Puts the INS and local identifiers among those that are there.
    static func set(
        _ ins: INS?,
        _ identifiants: [LocalIdentifier],
        in patient: inout JSONObject
    ) throws(FormatError) {
        var result: [JSONObject] = []
        var isWritten = false
        for var identifier in try FHIRElements.objects("identifier", of: patient, at: "Patient") {
            guard nature(of: identifier) != nil else {
                result.append(identifier)
                continue
            }
            guard let ins else { continue }
            let isSame =
                identifier.text("system") == FHIRVocabulary.system(ins.nature)
                && identifier.text("value") == ins.matricule.texte
            if isSame, isWritten { continue }
            identifier["use"] = .string(isSame ? "official" : "old")
            isWritten = isWritten || isSame
            result.append(identifier)
        }
        if let ins, !isWritten { result.insert(slice(ins), at: 0) }
        for local in identifiants {
            let system = OIDText.uri(local.oid)
            let isThere = result.contains { $0.text("system") == system && $0.text("value") == local.valeur }
            if !isThere { result.append(slice(local, system)) }
        }
        patient["identifier"] = result.isEmpty ? nil : .array(result.map { .object($0) })
    }

    /// Refuses an identifier with a part of another type, before anything is drawn from what seems absent.
    static func check(_ identifier: JSONObject, at path: String) throws(FormatError) {
        for name in ["use", "system", "value"] { _ = try FHIRElements.text(name, of: identifier, at: path) }
        if let type = try FHIRElements.object("type", of: identifier, at: path) {
            for coding in try FHIRElements.objects("coding", of: type, at: path + ".type") {
                _ = try FHIRElements.text("code", of: coding, at: path + ".type.coding")
            }
        }
        if let assigner = try FHIRElements.object("assigner", of: identifier, at: path) {
            _ = try FHIRElements.text("display", of: assigner, at: path + ".assigner")
        }
    }

    /// The nature of an INS slice: system and type must agree, since the system `…4.8` alone may be a billing number (0.3).
    static func nature(of identifier: JSONObject) -> NatureMatricule? {
        guard let nature = identifier.text("system").flatMap(FHIRVocabulary.nature(system:)) else { return nil }
        return typeCodes(of: identifier).contains(FHIRVocabulary.typeCode(nature)) ? nature : nil
    }

    /// The codes of the type.
    static func typeCodes(of identifier: JSONObject) -> [String] {
        let codings = identifier["type"]?.object?["coding"]?.array ?? []
        return codings.compactMap { $0.object?.text("code") }
    }

    private static func slice(_ ins: INS) -> JSONObject {
        JSONObject([
            JSONMember("use", .string("official")),
            JSONMember("type", type(FHIRVocabulary.identifierTypes, FHIRVocabulary.typeCode(ins.nature))),
            JSONMember("system", .string(FHIRVocabulary.system(ins.nature))),
            JSONMember("value", .string(ins.matricule.texte)),
        ])
    }

    private static func slice(_ local: LocalIdentifier, _ system: String) -> JSONObject {
        JSONObject([
            JSONMember("use", .string("usual")), JSONMember("type", type(FHIRVocabulary.hl7IdentifierTypes, "PI")),
            JSONMember("system", .string(system)), JSONMember("value", .string(local.valeur)),
        ])
    }

    private static func type(_ system: String, _ code: String) -> JSONNode {
        .members(("coding", .array([.members(("system", .string(system)), ("code", .string(code)))])))
    }
}
