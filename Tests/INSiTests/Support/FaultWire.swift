/// Faults of INSi, written by hand in the styles of insi-protocol 13.1 and 17.6, 17.7.
enum FaultWire {
    /// The envelope of a fault.
    static func envelope(_ prefix: String, _ content: String) -> String {
        """
        \(Wire.opening)<env:Body xmlns:S="\(Wire.soap)" xmlns:env="\(Wire.soap)">\
        <\(prefix):Fault xmlns:ns4="http://schemas.xmlsoap.org/soap/envelope/">\(content)</\(prefix):Fault>\
        </env:Body></soap:Envelope>
        """
    }

    /// A fault of the application.
    static let application = envelope(
        "S",
        """
        <S:Code><S:Value>S:Receiver</S:Value><S:Subcode><S:Value>S:siram_40</S:Value></S:Subcode></S:Code>\
        <S:Reason><S:Text xml:lang="en">la raison</S:Text></S:Reason>\(detail)
        """
    )

    /// The detail of the fault of the application.
    static let detail = """
        <S:Detail><siram:Erreur xmlns:siram="urn:siram" code="insi_102" severite="fatal">le détail</siram:Erreur></S:Detail>
        """

    /// A fault of the gateway.
    static let gateway = envelope(
        "soap",
        """
        <soap:Code><soap:Value>soap:Sender</soap:Value>\
        <soap:Subcode><soap:Value>soap:siram_100</soap:Value></soap:Subcode></soap:Code>\
        <soap:Reason><soap:Text xml:lang="fr">la raison</soap:Text></soap:Reason>\
        <soap:Detail><siram:Erreur \(gatewayAttributes) xmlns:siram="urn:siram">le détail</siram:Erreur></soap:Detail>
        """
    )

    /// The attributes of `Erreur` in the fault of the gateway.
    static let gatewayAttributes = #"code="desir_550" messageID="uuid:1" severite="erreur""#
}
