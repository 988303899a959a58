@testable import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

/// Requests of every kind against the digests of what was sent before the envelope was written from a template.
///
/// A digest changes only when what is sent is meant to change; the other suites say what is in it.
@Suite("The bytes of requests do not change by themselves")
struct RequestBytesTests {
    private static let features = Set(ProvisionalFeature.allCases)

    private static func digest(
        _ authentification: Authentification = .certificatLogiciel(),
        nom: String = "DEMO",
        emetteur: String = "899900000000",
        _ encode: (RequestEncoder) throws -> INSiWireRequest
    ) throws -> String {
        let logiciel = try LogicielLPS(idam: Caller.idam, nom: nom, version: "1.0", instance: Caller.instance)
        let encoder = try RequestEncoder(
            logiciel: logiciel,
            emetteur: emetteur,
            authentification: authentification,
            provisional: features
        )
        return Hexadecimal.text(SHA256.hash(try encode(encoder).body).prefix(8))
    }

    private static func check(
        _ expected: String,
        _ authentification: Authentification = .certificatLogiciel(),
        nom: String = "DEMO",
        emetteur: String = "899900000000",
        location: Testing.SourceLocation = #_sourceLocation,
        _ encode: (RequestEncoder) throws -> INSiWireRequest
    ) throws {
        let found = try digest(authentification, nom: nom, emetteur: emetteur, encode)
        #expect(found == expected, sourceLocation: location)
    }

    private static func card(individu: String? = "1810163220751") throws -> INSiCardQuery {
        let person = try VitaleBeneficiary(
            matriculeIndividu: individu.map { try Matricule($0) },
            matriculeOD: try Matricule("1810163220751"),
            nomNaissance: "ADRDEUX",
            dateNaissance: DateNaissance("1981-01-01"),
            rangNaissance: 1
        )
        let card = VitaleCard(serialNumber: "0123456789", beneficiaires: [person], readAt: Caller.moment)
        return try card.query(for: person, inReader: "0123456789", at: Caller.moment)
    }

    private static func verification() throws -> INSVerificationQuery {
        let person = FictionalPerson.ecetinsi
        let creation = Act.Creation(traits: try person.traits(), canal: .saisieManuelle)
        let decision = Act.Recuperation(personne: try person.personneTrouvee(), canal: .traits, accepte: true)
        let created = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: Caller.moment).get()
        return try created.applying(.recupererINS(decision), at: Caller.moment).get().verificationQuery()
    }

    @Test("A search by traits: as in the golden envelope, with several given names, and with what XML escapes (6)")
    func traits() throws {
        let context = try Caller.context()
        let several = try Caller.query("D'ARC-EN CIEL", "ANNE", "ZOE", sexe: .feminin, date: "1999-12-31")
        try Self.check("fcce428500f9aeb6") { try $0.encode(Caller.toussaint(), context: context) }
        try Self.check("71d393b0dd786d66") { try $0.encode(several, context: context) }
        let odd = try CallContext(messageID: "a&b<c>\"d'\r\t", idLPS: "é", idBAM: "\u{1F600}", temps: Caller.moment)
        try Self.check("360710f203cd2698", nom: "<é>", emetteur: "&\"\r\n") { try $0.encode(several, context: odd) }
        try Self.check("9333256a0280a305", .certificatLogiciel(.empty)) { try $0.encode(several, context: context) }
    }

    @Test("An identifier that a source leaves empty is an empty element")
    func empty() throws {
        struct Nothing: IdentifierSource { func next() -> String { "" } }
        let context = CallContext(from: Nothing(), at: Caller.moment)
        try Self.check("4e3a01f9bda760be") { try $0.encode(Caller.toussaint(), context: context) }
    }

    @Test("A search by card, of a structure and of a professional, and one with a number only (9)")
    func cards() async throws {
        let context = try Caller.context()
        try Self.check("ad0c61bb80a86139") { try $0.encode(Self.card(), context: context) }
        try Self.check("8806a489c2019772") { try $0.encode(Self.card(individu: nil), context: context) }
        let professional = try await FakeCard().authentification()
        try Self.check("e3c834c09093ef96", professional) { try $0.encode(Self.card(), context: context) }
    }

    @Test("A search by traits of a professional, by card and by Pro Santé Connect (8, 19.3)")
    func professionals() async throws {
        let context = try Caller.context()
        let professional = try await FakeCard().authentification()
        try Self.check("882915d20348c3a5", professional) { try $0.encode(Caller.toussaint(), context: context) }
        let connect = try AssertionPSC(
            identifiant: "5d0c1c3e",
            issueInstant: Caller.moment,
            nameID: "899900000000",
            codeSpecialiteAMO: "SM26",
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        )
        try Self.check("20983bd55c30873a", .psc(connect)) { try $0.encode(Caller.toussaint(), context: context) }
    }

    @Test("A verification, alone and deposited, and a collection (19.1, 19.2)")
    func verifications() throws {
        let context = try Caller.context()
        let query = try Self.verification()
        try Self.check("633d3ac3e75eef62") { try $0.encode(query, context: context) }
        let deposit = DepositCodec.Request.deposit([query, query], identifier: "d<1>")
        try Self.check("fd10a8af71b9ba71") { try $0.encode(deposit, context: context) }
        try Self.check("09fe2318099de09f") { try $0.encode(.collection(identifier: "d<1>"), context: context) }
    }

    @Test("What XML can't carry is refused wherever it stands, whoever calls", arguments: ["\u{0}", "\u{FFFF}"])
    func refused(_ character: String) throws {
        let context = try Caller.context()
        let error = INSiMessageError(.contexteInvalide)
        #expect(throws: error) {
            try Self.digest(nom: "A" + character) { try $0.encode(Caller.toussaint(), context: context) }
        }
        #expect(throws: error) {
            try Self.digest(emetteur: character) { try $0.encode(Caller.toussaint(), context: context) }
        }
        let contexts = [
            try CallContext(messageID: character, idLPS: "1", idBAM: "1", temps: Caller.moment),
            try CallContext(messageID: "1", idLPS: "1" + character, idBAM: "1", temps: Caller.moment),
            try CallContext(messageID: "1", idLPS: "1", idBAM: character + "1", temps: Caller.moment),
        ]
        for context in contexts {
            #expect(throws: error) { try Self.digest { try $0.encode(Caller.toussaint(), context: context) } }
        }
    }
}
