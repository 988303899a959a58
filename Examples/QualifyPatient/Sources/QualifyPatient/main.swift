// A patient arrives at the desk. From the traits a secretary types to a qualified identity, on a simulated INSi that
// reads and writes the real SOAP messages, and a SQLite file.
import Foundation
import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite

func say(_ title: String, _ lines: String...) {
    print("\n■ \(title)")
    for line in lines { print("  \(line)") }
}

func stored(_ patient: IdentityRecord) { print("  Enregistré : acte n° \(patient.version) de cette identité") }

func show(_ traits: CurrentTraits) -> String {
    "\(traits.nomNaissance) · \(traits.listePrenoms) · \(traits.sexe.rawValue) · né(e) le "
        + "\(traits.dateNaissance.texte) · lieu \(traits.lieuNaissance)"
}

// The desk: a store, and a client of INSi that speaks for this software.
let file = FileManager.default.temporaryDirectory.appendingPathComponent("patients-\(UUID()).sqlite").path
let caller = try RequestEncoder(
    logiciel: LogicielLPS(idam: "DEMONSTRATION", nom: "ExempleLPS", version: "1.0", instance: UUID().uuidString),
    emetteur: "10B0000000"
)
let client = INSiClient(transport: INSiSimulator(), encoder: caller)
let desk = VigilanceDesk(store: try SQLiteIdentityStore(path: file), service: client)
let secretary = Auteur("secretaire.accueil")

// 1. The secretary types what the identity card shows, as people type.
let typed = try IdentityTraits(
    nomNaissance: NomNaissance("d’Artagnan de l’Hérault"),
    listePrenoms: ListePrenoms("Pierre-Alain"),
    dateNaissance: DateNaissance("2001-06-17"),
    sexe: .masculin,
    lieuNaissance: LieuNaissance("63220")
)
// Nobody is created before a search: a duplicate is easier not to make than to treat.
let known = try await desk.searchPrior(for: typed)
say("Recherche d'antériorité", "\(known.hits.count) identité proche")
var patient = try await desk.create(typed, after: known, by: secretary).get()
say("Saisie et création par \(secretary.identifiant)", show(patient.traits), "Statut : \(patient.statut.libelle)")
stored(patient)

// 2. INSi is searched with these traits; the answer is compared, and nothing is changed yet.
guard case .found(let proposal) = try await desk.searchINSi(for: patient.id, by: secretary) else {
    fatalError("the simulator knows this fictional person")
}
let answer = proposal.personne.traits
say("Réponse d'INSi : une identité trouvée", "\(answer.nomNaissance ?? "") · \(answer.listePrenoms ?? "")")
for ecart in proposal.comparison.ecarts {
    print("  Écart (\(ecart.classe.rawValue)) — \(ecart.champ.libelle) : « \(ecart.local) » / « \(ecart.recu ?? "") »")
    print("    \(ecart.motif.libelle)")
}

// 3. The secretary recognises the person and accepts: the INS arrives whole, with its five traits.
let before = patient.statut.libelle
patient = try await desk.decide(proposal, accepting: true, by: secretary).get()
let ins = patient.ins.map { "\($0.matricule.groupes) (\($0.nature.rawValue))" } ?? "aucune"
say("Réponse acceptée", show(patient.traits), "INS : \(ins)", "Statut : \(before) → \(patient.statut.libelle)")
stored(patient)

// 4. A driving licence proves nothing; the identity card does.
let licence = try await desk.controlDocument(PieceIdentite(rawValue: "PC"), for: patient.id, by: secretary)
if let refusal = licence.refusal { say("Permis de conduire refusé", refusal.message, refusal.conduiteATenir) }
patient = try await desk.controlDocument(.carteNationaleIdentite, for: patient.id, by: secretary).get()
say("Carte nationale d'identité contrôlée", "Statut : \(patient.statut.libelle)")
print("  L'INS peut accompagner les documents : \(patient.transmissible ? "oui" : "non")")
stored(patient)

// 5. Tomorrow: the file is opened again, the identity is what its journal makes it.
let reopened = try SQLiteIdentityStore(path: file)
let tomorrow = try await reopened.record(of: patient.id)
say("Fichier rouvert : \(tomorrow?.statut.libelle ?? "rien")", "Journal :")
for entry in try await reopened.entries(of: patient.id) {
    let link = entry.digest.description.prefix(12)
    print("  \(entry.instant.iso)  \(entry.auteur.identifiant)  \(entry.libelle)  \(link)…")
}
if case .intact(let head) = try await reopened.verifyJournal() { print("  \(head.sequence) actes, chaîne intacte") }
