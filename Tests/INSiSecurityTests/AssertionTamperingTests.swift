#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@Suite("A request that was tampered with is refused")
struct AssertionTamperingTests {
    let card: CardMaterial

    init() throws {
        card = try CardMaterial.shared.get()
    }

    @Test("Its content", arguments: Tampering.content)
    func content(_ tampering: Tampering) async throws { try await refuse(tampering) }

    @Test("Its elements moved, wrapped or doubled", arguments: Tampering.wrapping)
    func wrapping(_ tampering: Tampering) async throws { try await refuse(tampering) }

    @Test("Its signature", arguments: Tampering.algorithms)
    func algorithms(_ tampering: Tampering) async throws { try await refuse(tampering) }

    @Test("A second assertion that is not that of a card in a search by card", arguments: Tampering.vitaleElsewhere)
    func second(_ tampering: Tampering) async throws { try await refuse(tampering) }

    @Test("A search by card, in either of its assertions (9.1, 9.2)", arguments: Tampering.vitale)
    func vitale(_ tampering: Tampering) async throws { refuse(tampering, of: try await card.cardEnvelope()) }

    @Test("A search by card that nobody changed is accepted, and the number of its card is read")
    func accepted() async throws {
        let envelope = Array(try await card.cardEnvelope().utf8)
        let assertions = try card.verifier().verifiedAssertions(envelope, at: .may2026)
        #expect(assertions.professionnel == (try card.assertion()))
        #expect(assertions.vitale?.numeroSerie == "0123456789" && assertions.vitale?.issuer == "899900063480")
        #expect(try await card.verifier().verifiedAssertions(Array(card.envelope().utf8), at: .may2026).vitale == nil)
    }

    private func refuse(_ tampering: Tampering) async throws { refuse(tampering, of: try await card.envelope()) }

    private func refuse(_ tampering: Tampering, of envelope: String) {
        #expect(card.refusal(envelope) == nil)
        #expect(tampering.change(envelope) != envelope)
        #expect(
            tampering.isRefused(by: card.verifier(), in: envelope),
            "refused as \(card.refusal(tampering.change(envelope))?.rawValue ?? "nothing")"
        )
    }
}
#endif
