import INSi
import SafeXML
import Testing

@Suite("The headers of a request")
struct RequestHeaderTests {
    private func header(_ encoder: RequestEncoder, _ context: CallContext) throws -> XMLElement {
        let request = try encoder.encode(try Caller.toussaint(), context: context)
        let envelope = try SafeXML.parse(request.body)
        let name = XMLName(namespace: Wire.soap, local: "Header")
        return try #require(envelope.first(named: name))
    }

    @Test(
        "Each value of the contexts is where the schema wants it (insi-protocol 4.4, 4.5, 6.4, 6.5)",
        arguments: [
            "/ContexteBAM/Id=\(Caller.idBAM)",
            "/ContexteBAM/Temps=2026-03-02T09:15:00.007Z",
            "/ContexteBAM/Emetteur=\(Caller.emetteur)",
            "/ContexteBAM/COUVERTURE=",
            "/ContexteLPS/Id=\(Caller.idLPS)",
            "/ContexteLPS/Temps=2026-03-02T09:15:00.007Z",
            "/ContexteLPS/Emetteur=\(Caller.emetteur)",
            "/ContexteLPS/LPS/IDAM=\(Caller.idam)",
            "/ContexteLPS/LPS/Version=2.3",
            "/ContexteLPS/LPS/Instance=\(Caller.instance)",
            "/ContexteLPS/LPS/Nom=urn:lps:MON LOGICIEL:2.3",
            "/Action=urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite",
            "/MessageID=uuid:\(Caller.messageID)",
        ]
    )
    func value(_ leaf: String) throws {
        let encoder = try Caller.encoder(nom: "MON LOGICIEL", version: "2.3")
        let found = try header(encoder, try Caller.context()).elements.flatMap { leaves($0) }
        #expect(found.filter { $0 == leaf }.count == 1)
        #expect(found.count == 13)
    }

    @Test("The contexts have their versions, the nature CTXLPS and the identifier type 4, and nothing more (6.4, 6.5)")
    func attributes() throws {
        let header = try header(try Caller.encoder(), try Caller.context())
        let lps = try #require(header.elements.first { $0.name.namespace == "urn:siram:lps:ctxlps" })
        let bam = try #require(header.elements.first { $0.name.namespace == "urn:siram:bam:ctxbam" })
        let software = try #require(lps.elements.last)
        #expect(lps.attributes.map { "\($0.name.local)=\($0.value)" } == ["Nature=CTXLPS", "Version=01_00"])
        #expect(bam.attributes.map { "\($0.name.local)=\($0.value)" } == ["Version=01_02"])
        #expect(software.elements.first?.attributes.map { "\($0.name.local)=\($0.value)" } == ["R=4"])
        #expect(bam.elements.last?.name.local == "COUVERTURE")
        #expect(bam.elements.last?.children == [])
    }

    @Test(
        "The message identifier has the prefix uuid: exactly once, whatever is given (6.2)",
        arguments: [Caller.messageID, "uuid:\(Caller.messageID)"]
    )
    func messageIDPrefix(_ given: String) throws {
        let context = try Caller.context(messageID: given)
        #expect(context.messageID == "uuid:\(Caller.messageID)")
        let found = try header(try Caller.encoder(), context).elements.flatMap { leaves($0) }
        #expect(found.contains("/MessageID=uuid:\(Caller.messageID)"))
    }

    @Test(
        "Characters that XML reserves are escaped and read back as they are",
        arguments: ["A & B", "<script>", "]]>", "&amp;", "\"L'OUTIL\"", "Santé😀"]
    )
    func escaping(_ nom: String) throws {
        let found = try header(try Caller.encoder(nom: nom), try Caller.context()).elements.flatMap { leaves($0) }
        #expect(found.contains { $0.utf8.elementsEqual("/ContexteLPS/LPS/Nom=urn:lps:\(nom):1.0".utf8) })
    }
}
