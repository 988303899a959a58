#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@Suite("Revoked certificates")
struct RevocationTests {
    let card: CardMaterial
    let structure: TestCertificateAuthority

    init() throws {
        card = try CardMaterial.shared.get()
        structure = try TestCertificateAuthority()
    }

    private static func days(_ days: ClosedRange<Int>) -> ClosedRange<Timestamp> {
        let day: Duration = .seconds(86_400)
        return Timestamp.may2026.advanced(
            by: day * days.lowerBound
        )...Timestamp.may2026.advanced(by: day * days.upperBound)
    }

    private func refusal(_ lists: [[UInt8]], expired: RevocationLists.ExpiredList = .refuse) async throws -> ErrorCode?
    {
        let verifier = AssertionVerifier(
            anchors: [card.authority.certificateDER],
            revocationLists: try RevocationLists(lists, expired: expired)
        )
        let envelope = Array(try await card.envelope().utf8)
        return code { try verifier.check(envelope, at: .may2026) }
    }

    @Test("An assertion of a revoked card is refused; of another card of the same list, accepted")
    func card() async throws {
        let other = try card.authority.cardIdentity()
        #expect(try await refusal([card.authority.revocationList()]) == nil)
        #expect(try await refusal([card.authority.revocationList(revoking: [other])]) == nil)
        #expect(
            try await refusal([card.authority.revocationList(revoking: [other, card.identity])]) == .certificatRevoque
        )
    }

    @Test("Lists that are given bind: none, another authority's, a forged, future or expired one is refused")
    func unusable() async throws {
        let authority = card.authority
        let namesake = try TestCertificateAuthority(commonName: "TEST AC IGC-SANTE FORT PERSONNES")
        var forged = try authority.revocationList()
        forged[forged.count - 1] ^= 1
        for lists in [
            [], [try structure.revocationList()], [try namesake.revocationList()], [forged],
            [try authority.revocationList(validity: Self.days(1...2))],
            [try authority.revocationList(validity: Self.days(-2 ... -1))],
        ] {
            #expect(try await refusal(lists) == .listeRevocationInutilisable)
        }
    }

    @Test("By choice an expired list still counts, for those that it revoked and for those that it did not")
    func expiredByChoice() async throws {
        let past = Self.days(-2 ... -1)
        let authority = card.authority
        #expect(try await refusal([authority.revocationList(validity: past)], expired: .accept) == nil)
        let revoking = try authority.revocationList(revoking: [card.identity], validity: past)
        #expect(try await refusal([revoking], expired: .accept) == .certificatRevoque)
        #expect(try await refusal([], expired: .accept) == .listeRevocationInutilisable)
    }

    @Test("Bytes that are no list are refused when they are given")
    func unreadable() throws {
        let list = try structure.revocationList()
        for bytes in [[], [0x30], Array(list.dropLast()), structure.certificateDER] {
            #expect(code { _ = try RevocationLists([bytes]) } == .listeRevocationIllisible)
        }
    }

    @Test("A server: revoked, good, of an authority without list, of nobody known")
    func server() throws {
        let server = try structure.serverIdentity()
        let der = try #require(server.chain.first)
        func refusal(_ authorities: [[UInt8]], _ lists: [[UInt8]]) throws -> ErrorCode? {
            let check = ServerRevocationCheck(authorities: authorities, lists: try RevocationLists(lists))
            return code { try check.check(serverCertificate: der) }
        }
        let own = [structure.certificateDER]
        #expect(try refusal(own, [structure.revocationList()]) == nil)
        #expect(try refusal(own, [structure.revocationList(revoking: [server])]) == .certificatRevoque)
        #expect(try refusal(own, [card.authority.revocationList()]) == .listeRevocationInutilisable)
        #expect(
            try refusal([card.authority.certificateDER], [structure.revocationList()]) == .certificatServeurNonReconnu
        )
    }

    @Test(
        "openssl reads the list and sees the same certificate revoked (independent program)",
        .enabled(if: OpenSSLTool.isPresent)
    )
    func oracle() throws {
        let (revoked, good) = (try structure.serverIdentity(), try structure.serverIdentity())
        try OpenSSLTool.with { tool in
            try tool.write(structure.certificatePEM.utf8, to: "ca.pem")
            try tool.write(structure.revocationList(revoking: [revoked]), to: "list.der")
            #expect(try tool.run(["crl", "-inform", "DER", "-in", "list.der", "-out", "list.pem"]).status == 0)
            for (identity, status) in [(revoked, false), (good, true)] {
                try tool.write(identity.certificatePEM.utf8, to: "server.pem")
                let verify = ["verify", "-crl_check", "-CAfile", "ca.pem", "-CRLfile", "list.pem", "server.pem"]
                #expect(try (tool.run(verify).status == 0) == status)
            }
        }
    }
}
#endif
