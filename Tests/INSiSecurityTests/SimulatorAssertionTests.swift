#if OpenSSL
import INSi
import INSiSecurity
import INSiSimulator
import Identitovigilance
import Testing

@Suite("The simulator in card mode")
struct SimulatorAssertionTests {
    private struct StoppedClock: VigilanceClock {
        let moment: Timestamp

        func now() -> Timestamp { moment }
    }

    private static let all = Tampering.content + Tampering.wrapping + Tampering.algorithms

    @Test(
        "It answers a signed request, and refuses each one that was tampered with by a fault that says why",
        arguments: all
    )
    func refused(_ tampering: Tampering) async throws {
        let card = try CardMaterial.shared.get()
        let simulator = INSiSimulator(assertions: card.verifier(), clock: StoppedClock(moment: .may2026))
        let envelope = try await card.envelope()
        #expect(try await reply(envelope, from: simulator).isResult)
        guard case .faute(let faute) = try await reply(tampering.change(envelope), from: simulator) else {
            Issue.record("answered")
            return
        }
        // What is no request of one body element is refused before its assertion is looked at.
        if faute.code == "simulateur_assertion" {
            #expect(faute.libelle.hasSuffix(" : \(tampering.expected.rawValue)"))
            #expect(faute.categorie == .nonAutorise)
        } else {
            #expect(faute.code == "simulateur_requete")
        }
    }

    @Test("An assertion of a professional is accepted for an hour, and no longer, as the command line sets it (8.9)")
    func age() async throws {
        let card = try CardMaterial.shared.get()
        let verifier = AssertionVerifier(anchors: [card.authority.certificateDER], maximumAge: .seconds(3600))
        let envelope = try await card.envelope()
        for (age, accepted) in [(0, true), (3600, true), (3601, false)] {
            let clock = StoppedClock(moment: Timestamp.may2026.advanced(by: .seconds(age)))
            let simulator = INSiSimulator(assertions: verifier, clock: clock)
            #expect(try await reply(envelope, from: simulator).isResult == accepted)
        }
    }

    private func reply(_ envelope: String, from simulator: INSiSimulator) async throws -> INSiReply {
        let request = INSiWireRequest(action: "", body: Array(envelope.utf8))
        return try ReplyDecoder.decode(try await simulator.exchange(request).body)
    }
}

extension INSiReply {
    fileprivate var isResult: Bool {
        guard case .resultat(let resultat) = self else { return false }
        return resultat.codeCR == "00"
    }
}
#endif
