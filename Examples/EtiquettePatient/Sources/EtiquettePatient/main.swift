// What a structure prints for a qualified patient (EXI DIF 02): the first page of a document, and a sheet of labels.
//
// Without an argument, one label is written on standard output; with a folder, the two pages go there as SVG files, which
// any browser prints at their true size.
import Foundation
import INSFormats
import INSi
import INSiSimulator
import Identitovigilance

let software = try LogicielLPS(idam: "IDAM", nom: "MonLPS", version: "1.0", instance: "une-installation")
let insi = INSiClient(
    transport: INSiSimulator(),
    encoder: try RequestEncoder(logiciel: software, emetteur: "10B0000000")
)
let desk = VigilanceDesk(store: InMemoryIdentityStore(), service: insi)
let accueil = Auteur("accueil")

let typed = try FictionalPerson.dArtagnan.traits()
var patient = try await desk.create(typed, after: desk.searchPrior(for: typed), by: accueil).get()
if case .found(let proposal) = try await desk.searchINSi(for: patient.id, by: accueil), proposal.isAcceptable {
    patient = try await desk.decide(proposal, accepting: true, by: accueil).get()
    patient = try await desk.controlDocument(.passeport, for: patient.id, by: accueil).get()
}

// An identity that is not qualified stops here: it has neither matricule nor symbol to print.
guard let identity = QualifiedIdentity(patient) else { fatalError("l'identité n'est pas qualifiée") }
let label = IdentityLabel(identity, symbol: try DatamatrixSymbol(DatamatrixPayload(identity)))

if CommandLine.arguments.count > 1 {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    try Data(Page.document(label).utf8).write(to: folder.appendingPathComponent("document.svg"))
    try Data(Page.labels(label).utf8).write(to: folder.appendingPathComponent("etiquettes.svg"))
} else {
    print(Page.single(label), terminator: "")
}
