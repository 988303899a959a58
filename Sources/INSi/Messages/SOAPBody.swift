package import SafeXML

/// The way into a SOAP 1.2 envelope.
package enum SOAPBody {
    /// The one element of the body.
    package static func content(of bytes: [UInt8]) throws(INSiMessageError) -> XMLElement {
        try content(of: envelope(of: bytes))
    }

    /// The envelope.
    package static func envelope(of bytes: [UInt8]) throws(INSiMessageError) -> XMLElement {
        let root: XMLElement
        do { root = try SafeXML.parse(bytes) } catch { throw INSiMessageError(error) }
        guard root.isNamed(INSiNamespace.soap.expanded("Envelope")) else {
            throw INSiMessageError(.enveloppeInattendue)
        }
        return root
    }

    /// The one element of the body of an envelope.
    package static func content(of envelope: XMLElement) throws(INSiMessageError) -> XMLElement {
        let body = try envelope.required("Body", in: INSiNamespace.soap)
        guard let content = body.element(), body.element(after: content) == nil else {
            throw INSiMessageError(.enveloppeInattendue, element: "Body")
        }
        return content
    }
}
