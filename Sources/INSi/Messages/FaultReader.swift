internal import SafeXML

/// Reads a SOAP 1.2 fault, in the style of the gateway or of the application (insi-protocol 13.1).
enum FaultReader {
    static func read(_ fault: XMLElement) throws(INSiMessageError) -> INSiFaute {
        let soap = INSiNamespace.soap
        let code = try fault.required("Code", in: soap)
        let erreur = try fault.only("Detail", in: soap)?.only("Erreur", in: INSiNamespace.siram)
        let reason = try fault.only("Reason", in: soap)?.first(named: soap.expanded("Text"))
        return INSiFaute(
            code: erreur?.attribute("code"),
            sousCode: try code.only("Subcode", in: soap)?.only("Value", in: soap)?.localPartOfText,
            severite: erreur?.attribute("severite"),
            codeSoap: try code.required("Value", in: soap).localPartOfText,
            messageID: erreur?.attribute("messageID"),
            libelle: erreur?.text ?? reason?.text ?? ""
        )
    }
}
