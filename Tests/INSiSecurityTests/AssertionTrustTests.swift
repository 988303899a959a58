#if OpenSSL
import INSi
import INSiSecurity
import INSiSimulator
import Identitovigilance
import Testing

@Suite("Whom and when an assertion is accepted")
struct AssertionTrustTests {
    let card: CardMaterial

    init() throws {
        card = try CardMaterial.shared.get()
    }

    /// A clock that stands still.
    private struct StoppedClock: VigilanceClock {
        let moment: Timestamp
        func now() -> Timestamp { moment }
    }

    private func refusal(
        of signer: SoftwareAssertionSigner,
        nameID: String? = nil,
        typeCarte: AssertionPS.TypeCarte? = nil
    ) async throws -> ErrorCode? {
        let assertion = try AssertionPS(
            identifiant: "1",
            issueInstant: .may2026,
            issuer: signer.issuer,
            nameID: nameID ?? signer.nameID,
            typeCarte: typeCarte ?? signer.typeCarte,
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        )
        let request = try CardMaterial.request(try await assertion.signed(by: signer))
        return card.refusal(String(decoding: request.body, as: UTF8.self))
    }

    @Test("A card of another authority is refused, even of the same name")
    func stranger() async throws {
        let other = try TestCertificateAuthority(commonName: "TEST AC IGC-SANTE FORT PERSONNES")
        #expect(try await refusal(of: try CardMaterial.signer(other.cardIdentity())) == .certificatCarteNonReconnu)
        let nobody = AssertionVerifier(anchors: [])
        let envelope = Array(try await card.envelope().utf8)
        #expect(code { try nobody.check(envelope, at: .may2026) } == .certificatCarteNonReconnu)
    }

    @Test("The certificate of a structure is not the one of a card, though of the same authority")
    func structure() async throws {
        let signer = try CardMaterial.signer(card.authority.clientIdentity())
        #expect(try await refusal(of: signer) == .certificatCarteNonReconnu)
    }

    @Test("A card is valid at the moment given, whatever the clock of the machine says")
    func dates() async throws {
        for (days, expected) in [
            (-2 ... -1, .certificatCarteHorsDates), (-1...1, nil), (1...2, .certificatCarteHorsDates),
        ] as [(ClosedRange<Int>, ErrorCode?)] {
            let day: Duration = .seconds(86_400)
            let first = Timestamp.may2026.advanced(by: day * days.lowerBound)
            let last = Timestamp.may2026.advanced(by: day * days.upperBound)
            let identity = try card.authority.cardIdentity(validity: first...last)
            #expect(try await refusal(of: try CardMaterial.signer(identity)) == expected, "\(days)")
        }
    }

    @Test("A holder can't sign for somebody else, nor for another kind of card")
    func holder() async throws {
        #expect(try await refusal(of: card.signer) == nil)
        #expect(try await refusal(of: card.signer, nameID: "899900063481") == .titulaireDifferent)
        #expect(try await refusal(of: card.signer, typeCarte: .cpa) == .titulaireDifferent)
    }

    @Test("An assertion has its five minutes, and one minute of advance")
    func age() async throws {
        let envelope = try await card.envelope()
        for (milliseconds, expected) in [
            (0, nil), (300_000, nil), (300_001, .assertionPerimee), (86_400_000, .assertionPerimee), (-60_000, nil),
            (-60_001, .assertionFuture),
        ] as [(Int, ErrorCode?)] {
            let moment = Timestamp.may2026.advanced(by: .milliseconds(milliseconds))
            #expect(card.refusal(envelope, at: moment) == expected, "\(milliseconds)")
        }
    }

    @Test("The simulator answers a signed request and refuses the others (its own code)")
    func simulator() async throws {
        let simulator = INSiSimulator(assertions: card.verifier(), clock: StoppedClock(moment: .may2026))
        let signed = try await card.assertion().signed(by: card.signer)
        let request = try CardMaterial.request(signed)
        #expect(try await simulator.exchange(request).status == 200)
        let text = String(decoding: request.body, as: UTF8.self)
        for changed in [
            text.edited("991130972", "991130973"), text.edited(String(decoding: signed.bytes, as: UTF8.self), ""),
        ] {
            let response = try await simulator.exchange(
                INSiWireRequest(action: request.action, body: Array(changed.utf8))
            )
            #expect(response.status == 500)
            guard case .faute(let faute) = try ReplyDecoder.decode(response.body) else {
                Issue.record("no fault")
                continue
            }
            #expect(faute.code == "simulateur_assertion" && faute.sousCode == "siram_100")
            #expect(faute.messageID == "uuid:1")
        }
    }
}
#endif
