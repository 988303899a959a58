internal import INSi
internal import Identitovigilance

/// Plays the cases of the test book as a user's software would.
struct ConformanceBench: Sendable {
    let transport: EvidenceTransport
    let client: INSiClient

    static let now = SystemVigilanceClock().now()

    /// Searches a person by the retrieval plan: the codes of the answers, then whom INSi returned and the former matricules.
    func search(
        _ nom: String,
        _ prenoms: String,
        _ sexe: Sexe,
        _ date: String,
        _ lieu: String?
    ) async throws -> String {
        let answer = try await answer(about: try Self.record(nom, prenoms, sexe, date, lieu))
        return Self.told(transport.codes, answer)
    }

    /// Searches a person, and accepts what INSi returned: what the record says to that.
    func accept(
        _ nom: String,
        _ prenoms: String,
        _ sexe: Sexe,
        _ date: String,
        _ lieu: String?
    ) async throws -> String {
        let record = try Self.record(nom, prenoms, sexe, date, lieu)
        guard case .trouvee(let personne) = try await answer(about: record) else {
            return transport.codes.joined(separator: " ")
        }
        let act = Act.Recuperation(personne: personne, canal: .traits, accepte: true)
        let outcome = record.applying(.recupererINS(act), at: Self.now)
        return outcome.refusal.map { "acceptation refusée : \($0.code.rawValue)" } ?? "acceptée"
    }

    private func answer(about record: IdentityRecord) async throws -> INSAnswer {
        var plan = try RetrievalPlan(for: record)
        var planned = plan.first
        while true {
            switch try plan.next(after: try await client.search(planned.query)) {
            case .ask(let following): planned = following
            case .stop(let answer, _): return answer
            }
        }
    }

    /// Searches a person with a card that was read some time ago, while some card is in the reader.
    func searchByCard(_ matricule: String, _ date: String, age: Duration, inReader: String) async throws -> String {
        let person = try VitaleBeneficiary(
            matriculeIndividu: Matricule(matricule),
            matriculeOD: Matricule(matricule),
            nomNaissance: nil,
            dateNaissance: DateNaissance(date),
            rangNaissance: 1
        )
        let read = Self.now.advanced(by: .zero - age)
        let card = VitaleCard(serialNumber: "INSi 01", beneficiaires: [person], readAt: read)
        let query: INSiCardQuery
        do { query = try card.query(for: person, inReader: inReader, at: Self.now) } catch {
            return "refusé avant l'appel : \(error.code.rawValue)"
        }
        let answer = try await client.search(query)
        return Self.told(transport.codes, answer)
    }

    /// A provisional identity with these traits.
    static func record(
        _ nom: String,
        _ prenoms: String,
        _ sexe: Sexe,
        _ date: String,
        _ lieu: String?
    ) throws -> IdentityRecord {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms),
            dateNaissance: DateNaissance(date),
            sexe: sexe,
            lieuNaissance: lieu.map { try LieuNaissance($0) } ?? .inconnu
        )
        return try TransientRecord.make(traits, at: now)
    }

    private static func told(_ codes: [String], _ answer: INSAnswer) -> String {
        let sequence = codes.joined(separator: " ")
        guard case .trouvee(let personne) = answer else { return sequence }
        let former = personne.historique.map { $0.matricule + ($0.cleValide ? "" : " (clé fausse)") }
        let history = former.isEmpty ? "" : ", historique " + former.joined(separator: " ")
        return "\(sequence) : \(personne.nature.rawValue) \(personne.matricule.texte)\(history)"
    }
}
