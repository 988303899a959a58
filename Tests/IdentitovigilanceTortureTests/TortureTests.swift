import IdentitovigilanceTorture
import Testing

@Suite("A structure under faults, decided by a seed", .serialized)
struct TortureTests {
    @Test("No promise is broken, and every fault and every kind of act was there")
    func promises() async throws {
        var events: [String: Int] = [:]
        for seed: UInt64 in 41...80 {
            let report = try await Torture(seed: seed, steps: 60).run()
            #expect(report.violations == [], "\(report.summary)\n\(report.trace.suffix(12).joined(separator: "\n"))")
            #expect(report.steps == 60)
            events.merge(report.events, uniquingKeysWith: +)
        }
        for event in Self.expected { #expect(events[event, default: 0] > 0, "\(event) never happened") }
    }

    /// A simulation in which one of these never happens proves less than it says.
    private static let expected = [
        "death before the append", "death after the append", "death before the call", "death after the call",
        "death between two calls", "another user before the append", "another user after the append",
        "another user before the call", "another user after the call", "network: request lost", "network: answer lost",
        "network: answer cut", "network: beginning of an answer taken for the whole",
        "network: request delivered twice", "network: answer delayed", "INSi goes down", "INSi: niaBecomesNIR",
        "INSi: niaBecomesNIRWithoutHistory", "INSi: civilStatus", "INSi: withdrawn", "INSi: returned",
        "creer: acknowledged", "recupererINS: acknowledged", "recupererINS: refused (traitsDivergents)",
        "recupererINS: refused (insDejaActive)", "recupererINS: conflict", "controlerPiece: acknowledged",
        "controlerPiece: refused (pieceInsuffisante)", "importerAppliCarteVitale: acknowledged",
        "retirerControle: acknowledged", "retirerINS: acknowledged", "verifierINS: acknowledged",
        "ajouterAttribut: acknowledged", "retirerAttribut: acknowledged", "modifierTraits: acknowledged",
        "modifierTraits: refused (traitsVerrouilles)", "modifierComplementaires: acknowledged",
        "recevoirIdentite: acknowledged", "transmettreINS: acknowledged",
        "transmettreINS: refused (nonTransmissible)", "fusionner: acknowledged", "scinder: acknowledged",
        "purgerCopie: acknowledged", "search: refused (insiInterdit)", "search: failed (delaiDepasse)",
        "search by card: informed", "search by card: refused (insiInterdit)", "search by card: failed (carteChangee)",
        "search by card: failed (cartePerimee)", "search by card: failed (beneficiaireAbsent)",
        "appliquerFlux: acknowledged", "appliquerFlux: refused (attributsIncompatibles)",
        "appliquerFlux: refused (droitManquant)", "base by unit calls: complete", "base by unit calls: no answer",
        "base by deposit: complete", "base by deposit: given up (depotNonTermine)", "base by deposit: no answer",
        "a job is run again", "death before a receipt", "death after a receipt", "another user before a receipt",
        "another user after a receipt", "creer: refused (droitManquant)", "creer: no answer", "search: no answer",
    ]

    @Test("The same seed replays the same run to the last act; another seed is another run")
    func replay() async throws {
        let first = try await Torture(seed: 7, steps: 60).run()
        let second = try await Torture(seed: 7, steps: 60).run()
        #expect(first == second)
        #expect(first.head != (try await Torture(seed: 8, steps: 60).run().head))
    }

    @Test("Nothing that is printed names a person")
    func silence() async throws {
        let report = try await Torture(seed: 3, steps: 60).run()
        #expect(report.trace.count >= 60)
        for name in ["ARBRISSEAU", "KERMADEC", "BELLEFLEUR", "SOLANGE", "MELCHIOR", "HORTENSE", "OCTAVE"] {
            #expect(!report.trace.contains { $0.contains(name) })
        }
    }
}
