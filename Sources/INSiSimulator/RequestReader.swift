internal import INSi
internal import SafeXML

/// Reads a request as the gateway does: headers first, then the body.
struct RequestReader {
    let messageID: String
    let idam: String
    let action: String
    let content: XMLElement

    init(_ bytes: [UInt8]) throws(INSiMessageError) {
        let envelope = try SOAPBody.envelope(of: bytes)
        let header = try envelope.required("Header", in: INSiNamespace.soap)
        let lps = try header.required("ContexteLPS", in: INSiNamespace.lps)
        let bam = try header.required("ContexteBAM", in: INSiNamespace.bam)
        try Self.checkContext(lps, namespace: INSiNamespace.lps)
        try Self.checkContext(bam, namespace: INSiNamespace.bam)
        _ = try bam.required("COUVERTURE", in: INSiNamespace.bam)
        let software = try lps.required("LPS", in: INSiNamespace.lps)
        idam = try software.requiredValue("IDAM", in: INSiNamespace.lps)
        messageID = try header.requiredValue("MessageID", in: INSiNamespace.addressing)
        action = try header.requiredValue("Action", in: INSiNamespace.addressing)
        content = try SOAPBody.content(of: envelope)
    }

    private static func checkContext(_ context: XMLElement, namespace: XMLNamespace) throws(INSiMessageError) {
        _ = try context.requiredValue("Id", in: namespace)
        _ = try context.requiredValue("Temps", in: namespace)
        guard context.attribute("Version") != nil else { throw INSiMessageError(.elementManquant, element: "Version") }
    }
}
