#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance

/// A card of an authority of its own, and a request signed with it.
struct CardMaterial {
    let authority: TestCertificateAuthority
    let identity: TestIdentity
    let signer: SoftwareAssertionSigner

    static let shared = Result { try CardMaterial() }
    static let id = "_9c0f2a4e-35b1-4d5c-a3f3-b1f2c3d40005"

    init() throws {
        authority = try TestCertificateAuthority(commonName: "TEST AC IGC-SANTE FORT PERSONNES")
        identity = try authority.cardIdentity(prenom: "ZOÉ", nom: "TEST D'EXEMPLE, FILLE", identifiant: "899900063480")
        signer = try Self.signer(identity)
    }

    static func signer(_ identity: TestIdentity) throws -> SoftwareAssertionSigner {
        try SoftwareAssertionSigner(pkcs12: try identity.pkcs12(passphrase: "x"), passphrase: "x")
    }

    func assertion(at moment: Timestamp = .may2026) throws -> AssertionPS {
        try signer.assertion(
            identifiant: Self.id,
            issueInstant: moment,
            codeSpecialite: "SM26",
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        )
    }

    func verifier() -> AssertionVerifier { AssertionVerifier(anchors: [authority.certificateDER]) }

    private static func encoder(_ assertion: SignedAssertion) throws -> RequestEncoder {
        try RequestEncoder(
            logiciel: try LogicielLPS(idam: "TEST00NF00AA0", nom: "DEMO", version: "1.0", instance: "5f0c7a64"),
            emetteur: assertion.nameID,
            authentification: .cpx(assertion),
            provisional: [.assertionVitale]
        )
    }

    /// The text of a search with a carte Vitale.
    func cardEnvelope() async throws -> String {
        let person = try VitaleBeneficiary(
            matriculeIndividu: try Matricule("1810163220751"),
            matriculeOD: try Matricule("1810163220751"),
            nomNaissance: "ADRDEUX",
            dateNaissance: DateNaissance("1981-01-01"),
            rangNaissance: 1
        )
        let vitale = VitaleCard(serialNumber: "0123456789", beneficiaires: [person], readAt: .may2026)
        let query = try vitale.query(for: person, inReader: "0123456789", at: .may2026)
        let encoder = try Self.encoder(try await assertion().signed(by: signer))
        let context = try CallContext(messageID: "5d0c1c3e", idLPS: "2", idBAM: "3", temps: .may2026)
        return String(decoding: try encoder.encode(query, context: context).body, as: UTF8.self)
    }

    /// The request of a search with an assertion.
    static func request(_ assertion: SignedAssertion) throws -> INSiWireRequest {
        let encoder = try encoder(assertion)
        let context = try CallContext(messageID: "1", idLPS: "2", idBAM: "3", temps: .may2026)
        return try encoder.encode(query(), context: context)
    }

    /// A search by traits.
    static func query() throws -> INSiQuery {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("ADRTROIS"),
            listePrenoms: ListePrenoms("TOUSSAINT"),
            dateNaissance: DateNaissance("1960-01-01"),
            sexe: .masculin,
            lieuNaissance: LieuNaissance("2B020")
        )
        let creation = Act.Creation(traits: traits, canal: .saisieManuelle)
        let record = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: .may2026).get()
        return try record.insiQuery(lieu: true)
    }

    /// The text of that request.
    func envelope(at moment: Timestamp = .may2026) async throws -> String {
        let signed = try await assertion(at: moment).signed(by: signer)
        return String(decoding: try Self.request(signed).body, as: UTF8.self)
    }

    /// The code with which an envelope is refused.
    func refusal(_ envelope: String, at moment: Timestamp = .may2026) -> ErrorCode? {
        code { _ = try verifier().verified(Array(envelope.utf8), at: moment) }
    }
}

extension String {
    /// The part from one text to the end of another, both included.
    func part(from start: String, to end: String) -> String {
        guard let first = range(start, after: startIndex), let last = range(end, after: first.upperBound) else {
            preconditionFailure("nothing from \(start) to \(end)")
        }
        return String(self[first.lowerBound..<last.upperBound])
    }

    private func range(_ text: String, after index: Index) -> Range<Index>? {
        self[index...].firstRange(of: text)
    }

    /// The text with one part replaced, which has to be there.
    func edited(_ part: String, _ replacement: String) -> String {
        precondition(contains(part), "nothing to edit: \(part)")
        return replacing(part, with: replacement)
    }
}
#endif
