import INSi
import INSiSimulator
import Identitovigilance

let caller = try RequestEncoder(
    logiciel: LogicielLPS(idam: "IDAM", nom: "MonLPS", version: "1.0", instance: "une-installation"),
    emetteur: "10B0000000"
)
let insi = INSiClient(transport: INSiSimulator(), encoder: caller)  // or INSiHTTPTransport, or your own
let desk = VigilanceDesk(store: InMemoryIdentityStore(), service: insi)  // or SQLiteIdentityStore, or your own
let traits = try IdentityTraits(
    nomNaissance: NomNaissance("Adrtrois"),
    listePrenoms: ListePrenoms("Toussaint"),
    dateNaissance: DateNaissance("1960-01-01"),
    sexe: .masculin,
    lieuNaissance: LieuNaissance("2B020")
)
let patient = try await desk.create(traits, by: Auteur("accueil")).get()
if case .found(let proposal) = try await desk.searchINSi(for: patient.id), proposal.isAcceptable {
    _ = try await desk.decide(proposal, accepting: true, by: Auteur("accueil")).get()
    let now = try await desk.controlDocument(.passeport, for: patient.id, by: Auteur("accueil")).get()
    print(now.statut.libelle)  // Identité qualifiée
}
