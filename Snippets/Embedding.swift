import INSi
import INSiSimulator
import Identitovigilance

let software = try LogicielLPS(idam: "IDAM", nom: "MonLPS", version: "1.0", instance: "une-installation")
let caller = try RequestEncoder(logiciel: software, emetteur: "10B0000000")
let insi = INSiClient(transport: INSiSimulator(), encoder: caller)  // or INSiHTTPTransport, or your own
let desk = VigilanceDesk(store: InMemoryIdentityStore(), service: insi)  // or SQLiteIdentityStore, or your own
let accueil = Auteur("accueil")

let typed = try FictionalPerson.toussaint.traits()
var patient = try await desk.create(typed, after: desk.searchPrior(for: typed), by: accueil).get()
if case .found(let proposal) = try await desk.searchINSi(for: patient.id, by: accueil), proposal.isAcceptable {
    patient = try await desk.decide(proposal, accepting: true, by: accueil).get()
    patient = try await desk.controlDocument(.passeport, for: patient.id, by: accueil).get()
}
print(patient.statut.libelle)  // Identité qualifiée
