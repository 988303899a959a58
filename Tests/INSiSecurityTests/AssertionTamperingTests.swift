#if OpenSSL
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

    private func refuse(_ tampering: Tampering) async throws {
        let envelope = try await card.envelope()
        #expect(card.refusal(envelope) == nil)
        let changed = tampering.change(envelope)
        #expect(changed != envelope)
        #expect(card.refusal(changed) == tampering.expected)
    }
}
#endif
