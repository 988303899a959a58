import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("The assertions of the security header: carte Vitale and Pro Santé Connect, provisional")
struct ProfessionalHeaderTests {
    private static func encoder(
        _ authentification: Authentification,
        _ provisional: Set<ProvisionalFeature>
    ) throws(INSiMessageError) -> RequestEncoder {
        try RequestEncoder(
            logiciel: try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance),
            emetteur: "899900000000",
            authentification: authentification,
            provisional: provisional
        )
    }

    private static func cardQuery(serialNumber: String = "0123456789") throws -> INSiCardQuery {
        let person = try VitaleBeneficiary(
            matriculeIndividu: try Matricule("1810163220751"),
            matriculeOD: try Matricule("1810163220751"),
            nomNaissance: "ADRDEUX",
            dateNaissance: DateNaissance("1981-01-01"),
            rangNaissance: 1
        )
        let card = VitaleCard(serialNumber: serialNumber, beneficiaires: [person], readAt: Caller.moment)
        return try card.query(for: person, inReader: serialNumber, at: Caller.moment)
    }

    private static func psc(codeSpecialite: String? = "SM26", codeProfession: String? = nil) throws -> Authentification
    {
        .psc(
            try AssertionPSC(
                identifiant: "5d0c1c3e",
                issueInstant: Caller.moment,
                nameID: "899900000000",
                codeSpecialiteAMO: codeSpecialite,
                secteurActivite: "SA07",
                identifiantFacturation: "991130972",
                codeProfession: codeProfession
            )
        )
    }

    private static func text(_ request: INSiWireRequest) -> String { String(decoding: request.body, as: UTF8.self) }

    @Test("A search by card has the professional's assertion, then the card's, unsigned (9.1, 9.2)")
    func vitale() async throws {
        let mode = try await FakeCard().authentification()
        let request = try Self.encoder(mode, [.assertionVitale]).encode(Self.cardQuery(), context: Caller.context())
        guard case .cpx(let professional) = mode else { return }
        #expect(
            Self.text(request).contains(
                String(decoding: professional.bytes, as: UTF8.self) + """
                    <Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_\(Caller.messageID)" \
                    IssueInstant="2026-03-02T09:15:00.007Z" Version="2.0"><Issuer>899900000000</Issuer><Subject>\
                    <NameID NameQualifier="VITALE">0123456789</NameID></Subject></Assertion></wsse:Security>
                    """
            )
        )
    }

    @Test("No other request has it, whatever is switched on")
    func elsewhere() async throws {
        let card = try await Self.encoder(FakeCard().authentification(), [.assertionVitale])
        #expect(!Self.text(try card.encode(Caller.toussaint(), context: Caller.context())).contains(#""VITALE""#))
        let structure = try Self.encoder(.certificatLogiciel(), [.assertionVitale])
        #expect(!Self.text(try structure.encode(Self.cardQuery(), context: Caller.context())).contains(#""VITALE""#))
    }

    @Test("Without the switch a professional makes no search by card, and a structure does (19.7, 19.8)")
    func offByDefault() async throws {
        let query = try Self.cardQuery()
        let context = try Caller.context()
        let card = try await Self.encoder(FakeCard().authentification(), [.verification, .proSanteConnect])
        #expect(throws: INSiMessageError(.fonctionProvisoire)) { try card.encode(query, context: context) }
        _ = try Self.encoder(.certificatLogiciel(), []).encode(query, context: context)
    }

    @Test("Each search has an assertion of its own, of the card that was read for it (9.5)")
    func fresh() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let clock = TickingClock()
        let client = INSiClient(
            transport: transport,
            logiciel: try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance),
            caller: try AssertionRenewal(
                signer: FakeCard(),
                attributes: AssertionAttributes(secteurActivite: "SA07", identifiantFacturation: "991130972"),
                clock: clock
            ),
            provisional: [.assertionVitale],
            clock: clock
        )
        for number in ["1", "2", "2"] { _ = try await client.search(Self.cardQuery(serialNumber: number)) }
        let vitale = transport.recorded.compactMap { exchange in
            Self.text(exchange.request).firstMatch(
                of: /ID="(_[^"]*)" IssueInstant="([^"]*)"[^>]*><Issuer>[0-9]*<\/Issuer><Subject>[^>]*VITALE">([0-9])</
            )
        }
        #expect(vitale.map { String($0.3) } == ["1", "2", "2"])
        #expect(Set(vitale.map { String($0.1) }).count == 3 && Set(vitale.map { String($0.2) }).count == 3)
    }

    @Test("A card without a serial number, or an identifier used twice, is refused")
    func refused() async throws {
        let mode = try await FakeCard().authentification()
        let encoder = try Self.encoder(mode, [.assertionVitale])
        for (number, message, element) in [
            ("", Caller.messageID, "NameID"), ("1\u{1}", Caller.messageID, "NameID"), ("1", "9c0f2a4e", "Assertion"),
            ("1", "not an identifier", "Assertion"),
        ] {
            let query = try Self.cardQuery(serialNumber: number)
            let context = try Caller.context(messageID: message)
            #expect(throws: INSiMessageError(.contexteInvalide, element: element)) {
                try encoder.encode(query, context: context)
            }
        }
    }

    @Test("The assertion of Pro Santé Connect has the known parts and no signature (19.3)")
    func proSanteConnect() throws {
        let request = try Self.encoder(Self.psc(), [.proSanteConnect]).encode(
            Caller.toussaint(),
            context: Caller.context()
        )
        #expect(
            Self.text(request).contains(
                """
                -secext-1.0.xsd"><Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_5d0c1c3e" \
                IssueInstant="2026-03-02T09:15:00.007Z" Version="2.0"><Issuer>899900000000</Issuer><Subject>\
                <NameID NameQualifier="PSC">899900000000</NameID></Subject><AttributeStatement>\
                <Attribute Name="codeSpecialiteAMO"><AttributeValue>SM26</AttributeValue></Attribute>\
                <Attribute Name="secteurActivite"><AttributeValue>SA07</AttributeValue></Attribute>\
                <Attribute Name="identifiantFacturation"><AttributeValue>991130972</AttributeValue></Attribute>\
                </AttributeStatement></Assertion></wsse:Security></soap:Header>
                """
            )
        )
        let nurse = try Self.encoder(Self.psc(codeSpecialite: nil, codeProfession: "60"), [.proSanteConnect])
        let text = Self.text(try nurse.encode(Caller.toussaint(), context: Caller.context()))
        #expect(!text.contains("codeSpecialite"))
        #expect(text.contains(#"<Attribute Name="codeProfession"><AttributeValue>60</AttributeValue></Attribute>"#))
    }

    @Test("All but the security header is as in card mode")
    func otherHeaders() async throws {
        let cpx = try await Self.encoder(FakeCard().authentification(), []).encode(
            Caller.toussaint(),
            context: Caller.context()
        )
        let psc = try Self.encoder(Self.psc(), [.proSanteConnect]).encode(Caller.toussaint(), context: Caller.context())
        let security = /<wsse:Security.*<\/wsse:Security>/
        #expect(Self.text(cpx).replacing(security, with: "") == Self.text(psc).replacing(security, with: ""))
        #expect(Self.text(cpx) != Self.text(psc))
    }

    @Test("Pro Santé Connect is off by default, for an encoder and for a client")
    func pscOffByDefault() async throws {
        let mode = try Self.psc()
        for provisional in [[], [.verification, .assertionVitale]] as [Set<ProvisionalFeature>] {
            #expect(throws: INSiMessageError(.fonctionProvisoire)) { try Self.encoder(mode, provisional) }
        }
        let transport = RecordingTransport(INSiSimulator())
        let query = try Caller.toussaint()
        await #expect(throws: INSiMessageError(.fonctionProvisoire)) {
            try await client(transport, []).search(query)
        }
        #expect(transport.recorded.isEmpty)
        _ = try await client(transport, [.proSanteConnect]).search(query)
        #expect(transport.recorded.count == 1)
    }

    private func client(_ transport: any INSiTransport, _ provisional: Set<ProvisionalFeature>) throws -> INSiClient {
        INSiClient(
            transport: transport,
            logiciel: try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance),
            caller: ProSanteConnectCaller(
                nameID: "899900000000",
                attributes: AssertionAttributes(secteurActivite: "SA07", identifiantFacturation: "991130972")
            ),
            provisional: provisional
        )
    }

    @Test("By Pro Santé Connect a search by card needs both switches, and has both assertions")
    func pscWithCard() throws {
        let (query, context, mode) = try (Self.cardQuery(), Caller.context(), Self.psc())
        let half = try Self.encoder(mode, [.proSanteConnect])
        #expect(throws: INSiMessageError(.fonctionProvisoire)) { try half.encode(query, context: context) }
        let text = Self.text(
            try Self.encoder(mode, [.proSanteConnect, .assertionVitale]).encode(query, context: context)
        )
        #expect(text.firstMatch(of: /NameQualifier="PSC".*NameQualifier="VITALE"/) != nil)
    }

    @Test("A value of Pro Santé Connect that can't be written is refused, each by its name")
    func pscValues() {
        func make(_ name: String, _ specialty: String?, _ sector: String, _ billing: String) throws(INSiMessageError) {
            _ = try AssertionPSC(
                identifiant: "1",
                issueInstant: Caller.moment,
                nameID: name,
                codeSpecialiteAMO: specialty,
                secteurActivite: sector,
                identifiantFacturation: billing
            )
        }
        let long = String(repeating: "1", count: 34)
        for (element, body) in [
            ("Issuer", { try make("", nil, "SA07", "1") }), ("codeSpecialiteAMO", { try make("1", "", "SA07", "1") }),
            ("secteurActivite", { try make("1", nil, "\u{7}", "1") }),
            ("identifiantFacturation", { try make("1", nil, "SA07", "") }),
            ("identifiantFacturation", { try make("1", nil, "SA07", long) }),
        ] as [(String, () throws -> Void)] {
            #expect(throws: INSiMessageError(.contexteInvalide, element: element), performing: body)
        }
    }

    @Test("No description shows a professional or a card")
    func hidden() throws {
        let vitale = try AssertionVitale(
            identifiant: "1",
            issueInstant: Caller.moment,
            issuer: "899900000000",
            numeroSerie: "899911111111"
        )
        for value in [vitale, try Self.psc()] as [any Sendable] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] { #expect(!text.contains("8999")) }
        }
    }
}
