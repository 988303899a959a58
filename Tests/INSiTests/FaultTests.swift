import INSi
import Testing

@Suite("Faults of INSi")
struct FaultTests {
    private static let unauthorized = INSiFaute(
        code: "desir_550",
        sousCode: "siram_100",
        severite: "erreur",
        codeSoap: "Sender",
        messageID: "uuid:1",
        libelle: "le détail"
    )

    private static let technical = INSiFaute(
        code: "insi_102",
        sousCode: "siram_40",
        severite: "fatal",
        codeSoap: "Receiver",
        messageID: nil,
        libelle: "le détail"
    )

    private static let gateway = FaultWire.gateway
    private static let application = FaultWire.application

    private static let styles: [Case<INSiFaute>] = [
        Case("gateway", gateway, unauthorized),
        Case("application", application, technical),
        Case(
            "attributes the other way round",
            gateway.edited(
                FaultWire.gatewayAttributes,
                #"severite="erreur" messageID="uuid:1" code="desir_550""#
            ),
            unauthorized
        ),
        Case(
            "the gateway's code in the other style, as before 2026",
            gateway.edited("soap:Code", "S:Code").edited("soap:Value", "S:Value").edited("soap:Subcode", "S:Subcode")
                .edited(">soap:", ">S:").edited("\"fr\"", "\"en\""),
            unauthorized
        ),
        Case("no prefix in the texts", application.edited(">S:", ">"), technical),
        Case("a prefix that is not the elements'", application.edited(">S:", ">q1:"), technical),
        Case(
            "another prefix in the detail",
            application.edited("siram:Erreur", "e:Erreur").edited("xmlns:siram", "xmlns:e"),
            technical
        ),
        Case(
            "white space around the texts",
            application.edited(">S:Rec", ">\n  S:Rec").edited("ver<", "ver \n<").edited("40<", "40\t<"),
            technical
        ),
        Case(
            "a node and a role",
            application.edited("<S:Detail>", "<S:Node>n</S:Node><S:Role>r</S:Role><S:Detail>"),
            technical
        ),
    ]

    @Test(
        "Both styles, any prefix, order of attributes and language give the same fault (insi-protocol 13.1)",
        arguments: styles
    )
    func style(_ sample: Case<INSiFaute>) throws {
        #expect(try decodedFault(sample.bytes) == sample.expected)
    }

    @Test(
        "Codes, severities and identifiers are carried unchanged, whatever they are (13.4, 19.5)",
        arguments: ["DESIR_560", "insi_9999", "FASIBEN 1", "", "é"]
    )
    func unchanged(_ text: String) throws {
        let message = Self.application.edited("insi_102", text).edited("fatal", text)
        let found = try decodedFault(Array(message.utf8))
        #expect(found.code == text)
        #expect(found.severite == text)
        #expect(found.sousCode == "siram_40")
    }

    @Test("Without detail, the text is that of the reason and there is no code (13.1)")
    func withoutDetail() throws {
        let message = Self.application.edited(FaultWire.detail, "")
        let expected = INSiFaute(
            code: nil,
            sousCode: "siram_40",
            severite: nil,
            codeSoap: "Receiver",
            messageID: nil,
            libelle: "la raison"
        )
        #expect(try decodedFault(Array(message.utf8)) == expected)
    }

    @Test("With its SOAP code alone, a fault is still a fault")
    func codeAlone() throws {
        let message = FaultWire.envelope("S", "<S:Code><S:Value>S:Receiver</S:Value></S:Code>")
        let found = try decodedFault(Array(message.utf8))
        #expect(found == SampleFault.unknown)
        #expect(found.categorie == .inconnue)
    }

    @Test(
        "A fault without its SOAP code, or with a part twice, is refused",
        arguments: [
            Case("no Code", FaultWire.envelope("S", ""), Refusal(.elementManquant, "Code")),
            Case("no Value", FaultWire.envelope("S", "<S:Code/>"), Refusal(.elementManquant, "Value")),
            Case(
                "two details",
                application.edited("<S:Detail>", "<S:Detail/><S:Detail>"),
                Refusal(.enveloppeInattendue, "Detail")
            ),
        ]
    )
    func refused(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }
}
