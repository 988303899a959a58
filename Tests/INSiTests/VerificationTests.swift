import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("Unit verification, provisional")
struct VerificationTests {
    private static func query(_ person: FictionalPerson) throws -> INSVerificationQuery {
        let creation = Act.Creation(traits: try person.traits(), canal: .saisieManuelle)
        let decision = Act.Recuperation(personne: try person.personneTrouvee(), canal: .traits, accepte: true)
        let created = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: Caller.moment).get()
        return try created.applying(.recupererINS(decision), at: Caller.moment).get().verificationQuery()
    }

    private static func client(_ transport: any INSiTransport) throws -> INSiClient {
        let logiciel = try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance)
        let encoder = try RequestEncoder(
            logiciel: logiciel,
            emetteur: Caller.emetteur,
            provisional: [.verification]
        )
        return INSiClient(transport: transport, encoder: encoder)
    }

    @Test("Nothing is sent unless the vendor switches the feature on (insi-protocol 19.1)")
    func off() async throws {
        let query = try Self.query(.toussaint)
        #expect(throws: INSiMessageError(.fonctionProvisoire)) {
            try Caller.encoder().encode(query, context: Caller.context())
        }
        let transport = RecordingTransport(INSiSimulator())
        let client = INSiClient(transport: transport, encoder: try Caller.encoder())
        await #expect(throws: INSiMessageError(.fonctionProvisoire)) { try await client.verify(query) }
        #expect(transport.recorded.isEmpty)
    }

    @Test("The INS travels whole, with its five traits and its key, in the order of the samples (11.3, 17.8)")
    func request() async throws {
        let transport = RecordingTransport(INSiSimulator())
        #expect(try await Self.client(transport).verify(Self.query(.ecetinsi)) == .conforme)
        let request = try #require(transport.recorded.first?.request)
        #expect(request.action == "urn:ServiceIdentiteCertifiee:1.0.0:verifierInsAvecTraitsIdentite")
        #expect(
            String(decoding: request.body, as: UTF8.self).contains(
                """
                <req:IndividuVerifie><req:INSFourni><req:IdIndividu><req:NumIdentifiant>1090763220834</req:NumIdentifiant>\
                <req:Cle>89</req:Cle></req:IdIndividu><req:OID>1.2.250.1.213.1.4.8</req:OID></req:INSFourni>\
                <req:TraitsIdentiteIndividu><req:NomNaissance>ECETINSI</req:NomNaissance><req:Prenom>PIERRE-ALAIN</req:Prenom>\
                <req:ListePrenom>PIERRE-ALAIN MURIEL FLORIANT</req:ListePrenom><req:Sexe>M</req:Sexe>\
                <req:DateNaissance>2009-07-14</req:DateNaissance><req:LieuNaissance>63220</req:LieuNaissance>\
                </req:TraitsIdentiteIndividu></req:IndividuVerifie>
                """
            )
        )
    }

    @Test("The simulator finds every person conforming, and an INS it does not know not conforming")
    func simulator() async throws {
        for person in FictionalPerson.all {
            #expect(try await Self.client(INSiSimulator()).verify(Self.query(person)) == .conforme)
        }
        let empty = INSiSimulator(population: Population([]))
        #expect(try await Self.client(empty).verify(Self.query(.toussaint)) == .nonConforme)
    }

    @Test("An unknown code is kept and verifies nothing; a search's answer is no verification")
    func odd() async throws {
        let odd = INSiVerification(codeCR: "42", libelleCR: "?")
        #expect(odd.answer == .autre(code: "42", libelle: "?"))
        let search = CannedTransport(status: 200, body: Self.nobody)
        let query = try Self.query(.toussaint)
        await #expect(throws: INSiMessageError(.enveloppeInattendue)) { try await Self.client(search).verify(query) }
    }

    private static let nobody = """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>\
        <RESULTAT xmlns="http://www.cnamts.fr/INSiResultat"><CR><CodeCR>01</CodeCR><LibelleCR>?</LibelleCR></CR></RESULTAT>\
        </s:Body></s:Envelope>
        """
}
