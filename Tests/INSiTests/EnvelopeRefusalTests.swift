import INSi
import Testing

@Suite("What is refused of an envelope")
struct EnvelopeRefusalTests {
    private static let unknown = Refusal(.enveloppeInattendue)
    private static let wrongBody = Refusal(.enveloppeInattendue, "Body")
    private static let unreadable = Refusal(.xmlMalForme)

    private static func envelope(_ content: String, namespace: String = Wire.soap) -> String {
        "<s:Envelope xmlns:s='\(namespace)'>\(content)</s:Envelope>"
    }

    private static let resultat = "<RESULTAT xmlns='http://www.cnamts.fr/INSiResultat'>\(Wire.cr01)</RESULTAT>"

    private static let otherEnvelopes: [Case<Refusal>] = [
        Case("well-formed HTML", "<html><body><p>Erreur 503</p></body></html>", unknown),
        Case("HTML in its namespace", "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", unknown),
        Case(
            "SOAP 1.1",
            envelope("<s:Body>\(resultat)</s:Body>", namespace: "http://schemas.xmlsoap.org/soap/envelope/"),
            unknown
        ),
        Case("no namespace", "<Envelope><Body>\(resultat)</Body></Envelope>", unknown),
        Case("namespace in capitals", envelope("<s:Body/>", namespace: Wire.soap.uppercased()), unknown),
        Case("another name", "<s:envelope xmlns:s='\(Wire.soap)'/>", unknown),
        Case("the result alone", resultat, unknown),
        Case("no Body", envelope("<s:Header/>"), Refusal(.elementManquant, "Body")),
        Case("a Body of another namespace", envelope("<Body>\(resultat)</Body>"), Refusal(.elementManquant, "Body")),
        Case("two Body", envelope("<s:Body>\(resultat)</s:Body><s:Body/>"), wrongBody),
        Case("an empty Body", envelope("<s:Body/>"), wrongBody),
        Case("text in Body", envelope("<s:Body>00</s:Body>"), wrongBody),
        Case("two results", envelope("<s:Body>\(resultat)\(resultat)</s:Body>"), wrongBody),
        Case("a result and a fault", envelope("<s:Body>\(resultat)<s:Fault/></s:Body>"), wrongBody),
        Case("an unknown element", envelope("<s:Body><x/></s:Body>"), unknown),
        Case("a result of no namespace", envelope("<s:Body><RESULTAT>\(Wire.cr01)</RESULTAT></s:Body>"), unknown),
        Case(
            "a result of the search's namespace",
            envelope("<s:Body>\(resultat)</s:Body>").edited("INSiResultat", "INSiRecSans"),
            unknown
        ),
        Case("a fault of no namespace", envelope("<s:Body><Fault/></s:Body>"), unknown),
        Case(
            "a request",
            envelope("<s:Body><RECSANSVITALE xmlns='http://www.cnamts.fr/INSiRecSans'/></s:Body>"),
            unknown
        ),
    ]

    private static let otherDocuments: [Case<Refusal>] = [
        Case("nothing", "", unreadable),
        Case("white space", " \r\n\t", unreadable),
        Case("text", "Service indisponible", unreadable),
        Case("JSON", "{\"erreur\": 503}", unreadable),
        Case("HTML that is no XML", "<html><body><br><p>Erreur</body></html>", unreadable),
        Case("text after the envelope", Wire.ecetinsi + "x", unreadable),
        Case("an element after the envelope", Wire.ecetinsi + "<a/>", unreadable),
        Case("a second answer after the first", Wire.ecetinsi + Wire.ecetinsi, unreadable),
        Case("text before the envelope", "x" + Wire.ecetinsi, unreadable),
        Case("a null byte at the end", Wire.ecetinsi + "\u{0}", unreadable),
        Case("an undeclared prefix", Wire.ecetinsi.edited("<CR>", "<z:CR>").edited("</CR>", "</z:CR>"), unreadable),
        Case("a control character", Wire.ecetinsi.edited("OK", "&#1;"), unreadable),
        Case("an ampersand alone", Wire.ecetinsi.edited("OK", "A & B"), unreadable),
        Case("another encoding than declared", bytes: Wire.latin1(Wire.ecetinsi.edited("OK", "é")), unreadable),
        Case("an unknown encoding", Wire.ecetinsi.edited("\"UTF-8\"", "\"UTF-9\""), unreadable),
        Case("XML 1.1", Wire.ecetinsi.edited("version=\"1.0\"", "version=\"1.1\""), unreadable),
    ]

    @Test("The envelope that the refused ones are made from is accepted")
    func accepted() {
        #expect(refusal(Array(Self.envelope("<s:Body>\(Self.resultat)</s:Body>").utf8)) == nil)
    }

    @Test(
        "Only a SOAP 1.2 envelope with one known element in its one body is an answer (insi-protocol 2, 14.1)",
        arguments: otherEnvelopes
    )
    func refused(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test(
        "Bytes that are no whole XML document are refused",
        arguments: otherDocuments
    )
    func malformed(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test("An answer cut at any byte is refused, whole it is accepted")
    func truncated() {
        let bytes = Array(Wire.ecetinsi.utf8)
        for count in 0..<bytes.count {
            #expect(refusal(Array(bytes[..<count])) == Self.unreadable.error, "cut after \(count) bytes")
        }
        #expect(refusal(bytes) == nil)
    }
}
