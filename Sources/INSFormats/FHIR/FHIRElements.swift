internal import Identitovigilance

/// The parts of a Patient that hold an identity, put into a resource that may hold anything else.
enum FHIRElements {
    /// Reads a resource that is a Patient.
    static func patient(_ octets: [UInt8]) throws(FormatError) -> JSONObject {
        guard let object = try JSONReader.read(octets).object, object.text("resourceType") == "Patient" else {
            throw FormatError(.formatNonReconnu, at: "resourceType")
        }
        return object
    }

    /// The objects of a member that must be an array of objects; none when it is absent.
    static func objects(_ name: String, of object: JSONObject, at path: String) throws(FormatError) -> [JSONObject] {
        guard let value = object[name] else { return [] }
        guard let items = value.array else { throw FormatError(.champInvalide, at: "\(path).\(name)") }
        var objects: [JSONObject] = []
        for item in items {
            guard let object = item.object else { throw FormatError(.champInvalide, at: "\(path).\(name)") }
            objects.append(object)
        }
        return objects
    }

    /// The text of a member; nothing when it is absent.
    ///
    /// - Throws: ``FormatError`` with `champInvalide` when it is there and no text: what can't be read is never absent.
    static func text(_ name: String, of object: JSONObject, at path: String) throws(FormatError) -> String? {
        guard let value = object[name] else { return nil }
        guard let text = value.string else { throw FormatError(.champInvalide, at: "\(path).\(name)") }
        return text
    }

    /// The object of a member; nothing when it is absent.
    ///
    /// - Throws: ``FormatError`` with `champInvalide` when it is there and no object.
    static func object(_ name: String, of object: JSONObject, at path: String) throws(FormatError) -> JSONObject? {
        guard let value = object[name] else { return nil }
        guard let child = value.object else { throw FormatError(.champInvalide, at: "\(path).\(name)") }
        return child
    }

    static func setProfile(hasINS: Bool, in patient: inout JSONObject) throws(FormatError) {
        let mine = [FHIRVocabulary.profile, FHIRVocabulary.profileINS]
        var meta = JSONObject()
        if let old = patient["meta"] {
            guard let object = old.object else { throw FormatError(.champInvalide, at: "Patient.meta") }
            meta = object
        }
        guard let old = (meta["profile"] ?? .array([])).array else {
            throw FormatError(.champInvalide, at: "Patient.meta.profile")
        }
        let others = old.filter { $0.string.map(mine.contains) != true }
        meta["profile"] = .array(others + [.string(hasINS ? FHIRVocabulary.profileINS : FHIRVocabulary.profile)])
        patient["meta"] = .object(meta)
    }

    /// Puts the extensions where the old ones were, or last.
    static func setExtensions(
        _ reliability: [JSONNode],
        _ identite: TransmittedIdentity,
        _ libelleLieu: String?,
        in patient: inout JSONObject
    ) throws(FormatError) {
        let old = try objects("extension", of: patient, at: "Patient")
        var result: [JSONNode] = []
        var pending = [
            FHIRVocabulary.reliability: reliability,
            FHIRVocabulary.birthPlace: [birthPlace(identite.traits.lieuNaissance, libelleLieu)],
        ]
        for item in old {
            let url = item.text("url") ?? ""
            guard url == FHIRVocabulary.reliability || url == FHIRVocabulary.birthPlace else {
                result.append(.object(item))
                continue
            }
            if url == FHIRVocabulary.birthPlace, libelleLieu == nil,
                let coding = try place(of: item), coding.text("code") == identite.traits.lieuNaissance,
                FHIRVocabulary.isOfPlaces(coding)
            {
                // The same place: what the resource says of it stays.
                pending[url] = [.object(item)]
            }
            result += pending.removeValue(forKey: url) ?? []
        }
        for url in [FHIRVocabulary.reliability, FHIRVocabulary.birthPlace] { result += pending[url] ?? [] }
        patient["extension"] = .array(result)
    }

    /// The coding of a birthplace, in the extension that holds its address.
    static func place(of birthPlace: JSONObject) throws(FormatError) -> JSONObject? {
        let path = FHIRVocabulary.fields.lieuNaissance
        guard let address = try object("valueAddress", of: birthPlace, at: path),
            let insee = try objects("extension", of: address, at: path)
                .first(where: { $0.text("url") == FHIRVocabulary.inseeCode }),
            let coding = try object("valueCoding", of: insee, at: path)
        else { return nil }
        for name in ["code", "system"] { _ = try text(name, of: coding, at: path) }
        return coding
    }

    /// `99` and a country go under the code system of countries (interop-formats 9.6: natural, not stated).
    private static func birthPlace(_ code: String, _ label: String?) -> JSONNode {
        let system = code.hasPrefix("99") ? FHIRVocabulary.countries : FHIRVocabulary.communes
        let coding = JSONNode.members(("system", .string(system)), ("code", .string(code)))
        let insee = JSONNode.members(("url", .string(FHIRVocabulary.inseeCode)), ("valueCoding", coding))
        let address = JSONNode.members(("extension", .array([insee])), ("city", label.map { .string($0) }))
        return .members(("url", .string(FHIRVocabulary.birthPlace)), ("valueAddress", address))
    }

    static func setNames(_ traits: CurrentTraits, in patient: inout JSONObject) throws(FormatError) {
        var names = try objects("name", of: patient, at: "Patient")
        var official =
            names.first { $0.text("use") == "official" } ?? JSONObject([JSONMember("use", .string("official"))])
        official["family"] = .string(traits.nomNaissance)
        official["given"] = .array([.string(traits.premierPrenom)])
        let list = JSONNode.members(
            ("url", .string(FHIRVocabulary.listePrenoms)),
            ("valueString", .string(traits.listePrenoms))
        )
        let others = try objects("extension", of: official, at: "Patient.name")
            .filter { $0.text("url") != FHIRVocabulary.listePrenoms }
        official["extension"] = .array(others.map { .object($0) } + [list])
        replace(use: "official", by: official, in: &names)
        if traits.nomUtilise == nil, traits.prenomUtilise == nil {
            names.removeAll { $0.text("use") == "usual" }
        } else {
            var usual = names.first { $0.text("use") == "usual" } ?? JSONObject([JSONMember("use", .string("usual"))])
            usual["family"] = traits.nomUtilise.map { .string($0) }
            usual["given"] = traits.prenomUtilise.map { .array([.string($0)]) }
            replace(use: "usual", by: usual, in: &names)
        }
        patient["name"] = .array(names.map { .object($0) })
    }

    private static func replace(use: String, by name: JSONObject, in names: inout [JSONObject]) {
        if let index = names.firstIndex(where: { $0.text("use") == use }) {
            names[index] = name
        } else {
            names.append(name)
        }
    }

    static func gender(_ sexe: Sexe) -> String {
        switch sexe {
        case .masculin: "male"
        case .feminin: "female"
        case .indetermine: "unknown"
        }
    }
}
