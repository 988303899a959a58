internal import INSi
internal import SafeXML

/// A search with a carte Vitale as the service reads it (`RECVITALE`).
struct CardRequest: Sendable {
    let matriculeIndividu: String?
    let matriculeOD: String?
    let dateNaissance: String

    init(_ element: XMLElement) throws(INSiMessageError) {
        matriculeIndividu = try Self.number(element, "MatriculeIndividu")
        matriculeOD = try Self.number(element, "MatriculeOD")
        dateNaissance = try element.value("DateNaissance", in: INSiNamespace.rechercheVitale) ?? ""
    }

    private static func number(_ element: XMLElement, _ name: String) throws(INSiMessageError) -> String? {
        try element.only(name, in: INSiNamespace.rechercheVitale)?
            .value("NumIdentifiant", in: INSiNamespace.rechercheVitale)
    }
}
