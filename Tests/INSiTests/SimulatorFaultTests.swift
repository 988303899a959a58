import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("Faults of the simulator")
struct SimulatorFaultTests {
    private static let messageID = "uuid:\(Caller.messageID)"

    @Test("A software that is not authorised gets desir_550 with its own message identifier (insi-protocol 13.2, 6.2)")
    func unauthorized() async throws {
        let query = try Caller.toussaint()
        let closed = Simulation.configured { $0.authorizedIDAM = ["AUTRE"] }
        guard case .faute(let faute) = try await Simulation.reply(to: query, from: closed) else { throw Unexpected() }
        #expect([faute.code, faute.sousCode, faute.severite] == ["desir_550", "siram_100", "erreur"])
        #expect([faute.codeSoap, faute.messageID] == ["Sender", Self.messageID])
        #expect(faute.categorie == .nonAutorise)
        let open = Simulation.configured { $0.authorizedIDAM = ["AUTRE", Caller.idam] }
        #expect(try await Simulation.answer(to: query, from: open).codeCR == "00")
        let none = Simulation.configured { $0.authorizedIDAM = [] }
        guard case .faute = try await Simulation.reply(to: query, from: none) else { throw Unexpected() }
    }

    @Test("When the service is down, the gateway says desir_1020 (13.2)")
    func unavailable() async throws {
        let down = Simulation.configured { $0.isUnavailable = true }
        guard case .faute(let faute) = try await Simulation.reply(to: try Caller.toussaint(), from: down) else {
            throw Unexpected()
        }
        #expect([faute.code, faute.sousCode, faute.severite] == ["desir_1020", "siram_40", "fatale"])
        #expect([faute.codeSoap, faute.messageID] == ["Sender", Self.messageID])
        #expect(faute.categorie == .indisponible)
    }

    @Test("An unknown person is 01, or the fault insi_102 as on the editor test service (16.1)")
    func unknownPerson() async throws {
        let query = try Caller.query("HOUILLES", "PIERRE", date: "1993-01-27")
        #expect(try await Simulation.answer(to: query) == .aucune)
        let test = Simulation.configured { $0.environment = .editorTest }
        guard case .faute(let faute) = try await Simulation.reply(to: query, from: test) else { throw Unexpected() }
        #expect([faute.code, faute.sousCode, faute.severite] == ["insi_102", "siram_40", "fatal"])
        #expect([faute.codeSoap, faute.messageID] == ["Receiver", nil])
        #expect(try await Simulation.answer(to: try Caller.toussaint(), from: test).codeCR == "00")
        let several = try Caller.query("DE VINCI", "LEONARDO", date: "2014-02-01")
        #expect(try await Simulation.answer(to: several, from: test) == .plusieurs)
    }

    @Test(
        "A content that the service refuses is a fault of the family siram_10 (10.1, 13.3)",
        arguments: [
            ("<rec:NomNaissance>ADRTROIS</rec:NomNaissance>", "", "insi_19"),
            ("<rec:NomNaissance>ADRTROIS</rec:NomNaissance>", "<rec:NomNaissance/>", "insi_19"),
            ("<rec:Sexe>M</rec:Sexe>", "<rec:Sexe>I</rec:Sexe>", "insi_24"),
            ("<rec:Sexe>M</rec:Sexe>", "", "insi_24"),
            ("<rec:Prenom>TOUSSAINT</rec:Prenom>", "", "simulateur_requete"),
            ("<rec:Prenom>TOUSSAINT</rec:Prenom>", "<rec:Prenom/>", "simulateur_requete"),
        ]
    )
    func content(_ part: String, _ replacement: String, _ code: String) async throws {
        let faute = try await Simulation.faute(editing: part, replacement)
        #expect([faute.code, faute.sousCode] == [code, "siram_10"])
        #expect([faute.codeSoap, faute.severite] == ["Sender", "erreur"])
        #expect(faute.categorie == .requete)
    }

    @Test(
        "A request without one of its headers is a fault that names it (3.3, 6.1)",
        arguments: [
            ("ctxlps:ContexteLPS", "ctxlps:X", "ContexteLPS"), ("ctxbam:ContexteBAM", "ctxbam:X", "ContexteBAM"),
            ("wsa:MessageID", "wsa:X", "MessageID"), ("wsa:Action", "wsa:X", "Action"),
            ("<ctxbam:COUVERTURE/>", "", "COUVERTURE"), ("ctxlps:LPS", "ctxlps:X", "LPS"),
            ("ctxlps:IDAM", "ctxlps:X", "IDAM"), ("ctxlps:Temps", "ctxlps:X", "Temps"),
            ("ctxbam:Temps", "ctxbam:X", "Temps"), ("ctxlps:Id>", "ctxlps:X>", "Id"),
            (" Version=\"01_02\"", "", "Version"), (" Version=\"01_00\"", "", "Version"),
            ("rechercherInsAvecTraitsIdentite", "rechercherInsAvecCarteVitale", "Action"),
            ("rec:RECSANSVITALE", "rec:RECVITALE", "Action"), ("soap:Header", "soap:X", "Header"),
            ("soap:Body", "soap:X", "Body"),
        ]
    )
    func header(_ part: String, _ replacement: String, _ element: String) async throws {
        let faute = try await Simulation.faute(editing: part, replacement)
        #expect(faute.code == "simulateur_requete")
        #expect(faute.libelle.hasSuffix(" : \(element)"))
    }

    @Test(
        "Garbage is answered by a fault, never by a crash",
        arguments: [
            Case("nothing", ""), Case("text", "x"), Case("another document", "<a/>"), Case("a null byte", "\u{0}"),
            Case("a document type", "<!DOCTYPE a><a/>"), Case("the beginning of an envelope", "<soap:Envelope"),
            Case("an answer", Wire.ecetinsi), Case("an empty answer", Wire.live("")),
            Case("a fault", FaultWire.gateway),
        ]
    )
    func garbage(_ sample: Case<Void>) async throws {
        let request = INSiWireRequest(action: "", body: sample.bytes)
        guard case .faute(let faute) = try await Simulation.reply(to: request) else { throw Unexpected() }
        #expect(faute.code == "simulateur_requete")
    }

    @Test("A request cut at any byte is answered by a fault")
    func truncated() async throws {
        let whole = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        for count in 0..<whole.body.count {
            let request = INSiWireRequest(action: whole.action, body: Array(whole.body[..<count]))
            guard case .faute = try await Simulation.reply(to: request) else { throw Unexpected() }
        }
    }

    @Test("A person whose traits XML can't carry is an error of the transport, not a broken answer")
    func unwritable() async throws {
        let person = try #require(FictionalPersons.named("ADRTROIS", "TOUSSAINT")).personneTrouvee()
        let traits = TraitsRecus(
            nomNaissance: "ADRTROIS",
            listePrenoms: "TOUSSAINT",
            sexe: "M",
            dateNaissance: "1960-01-01",
            lieuNaissance: "\u{1}"
        )
        let odd = PersonneTrouvee(matricule: person.matricule, nature: person.nature, traits: traits)
        let simulator = INSiSimulator(population: Population([odd]))
        let request = try Caller.encoder().encode(try Caller.toussaint(lieu: nil), context: try Caller.context())
        let error = await #expect(throws: INSiTransportError.self) { try await simulator.exchange(request) }
        #expect(error?.code == .echecHTTP)
    }
}
