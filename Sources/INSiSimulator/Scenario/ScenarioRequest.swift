public import INSi
internal import SafeXML

/// What a scenario looks at in a request.
public struct ScenarioRequest: Sendable, Hashable {
    /// The operation, by the action of the header; nothing when it is none of INSi.
    public let operation: INSiOperation?

    /// The birth name that is sent.
    public let nomNaissance: String?

    /// The given names that are sent, one for each `Prenom`.
    public let prenoms: [String]

    /// The sex that is sent.
    public let sexe: String?

    /// The birth date that is sent.
    public let dateNaissance: String?

    /// The birthplace that is sent.
    public let lieuNaissance: String?

    /// Reads a request; what can't be read is absent, so that a scenario still has its say about garbage.
    ///
    /// - Parameter bytes: The SOAP request.
    public init(reading bytes: [UInt8]) {
        let request = try? RequestReader(bytes)
        operation = request.flatMap { request in
            INSiOperation.allCases.first { $0.action == request.action }
        }
        let body = request?.content
        // The traits of a verification are two levels down, those of the searches are the content itself.
        let traits = body?.elements.first?.elements.first { $0.name.local == "TraitsIdentiteIndividu" } ?? body
        func values(_ name: String) -> [String] {
            traits?.elements.filter { $0.name.local == name }.map(\.text) ?? []
        }
        nomNaissance = values("NomNaissance").first
        prenoms = values("Prenom")
        sexe = values("Sexe").first
        dateNaissance = values("DateNaissance").first
        lieuNaissance = values("LieuNaissance").first
    }
}
