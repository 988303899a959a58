internal import INSi
internal import SafeXML

/// A search by traits as the service reads it (`RECSANSVITALE`).
struct TraitsRequest: Sendable {
    let nomNaissance: String
    let prenoms: [String]
    let sexe: String
    let dateNaissance: String
    let lieuNaissance: String?

    /// Reads the body; what is absent reads as empty, the service itself says what it lacks.
    init(_ element: XMLElement) throws(INSiMessageError) {
        let namespace = INSiNamespace.rechercheTraits
        nomNaissance = try element.value("NomNaissance", in: namespace) ?? ""
        prenoms = element.elements(named: namespace.expanded("Prenom")).map(\.text)
        sexe = try element.value("Sexe", in: namespace) ?? ""
        dateNaissance = try element.value("DateNaissance", in: namespace) ?? ""
        lieuNaissance = try element.value("LieuNaissance", in: namespace)
    }
}
