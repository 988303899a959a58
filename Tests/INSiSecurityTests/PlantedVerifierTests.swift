#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

/// Defects planted on purpose: a catalogue of tampering that does not see them proves nothing.
@Suite("A planted defect of the verifier of assertions is seen")
struct PlantedVerifierTests {
    /// A verifier that lets one kind of tampering through.
    struct LenientVerifier: AssertionChecking {
        let next: AssertionVerifier
        let tolerated: ErrorCode

        func check(_ envelope: [UInt8], at moment: Timestamp) throws {
            do { try next.check(envelope, at: moment) } catch let error as SecurityError where error.code == tolerated {
            }
        }
    }

    private static let catalogue = Tampering.content + Tampering.wrapping + Tampering.algorithms

    @Test(
        "A verifier that accepts an assertion without signature, or lets through any other kind of tampering",
        arguments: [
            ErrorCode.assertionNonSignee, .signatureFausse, .empreinteFausse, .signatureEtrangere, .signatureMultiple,
            .assertionAbsente, .assertionMalPlacee, .assertionMultiple, .identifiantDuplique, .assertionInvalide,
            .algorithmeInterdit, .certificatCarteNonReconnu,
        ]
    )
    func lenient(_ tolerated: ErrorCode) async throws {
        let card = try CardMaterial.shared.get()
        let envelope = try await card.envelope()
        let planted = LenientVerifier(next: card.verifier(), tolerated: tolerated)
        let seen = Self.catalogue.filter { !$0.isRefused(by: planted, in: envelope) }
        let names = seen.map(\.testDescription)
        print("planted: a verifier without \(tolerated.rawValue): accepted: \(names.joined(separator: "; "))")
        #expect(!seen.isEmpty && seen.allSatisfy { $0.expected == tolerated }, "the defect alone is what is seen")
        #expect(seen.count == Self.catalogue.count { $0.expected == tolerated })
    }
}
#endif
