internal import SafeXML

/// Reads the answers of INSi, in any of the shapes they have had on the wire.
///
/// Elements are found by namespace and local name, in any order; prefixes, comments and languages mean nothing. Values
/// are kept byte for byte. Source: insi-protocol 4.3, 13.1 and 14.
public enum ReplyDecoder {
    /// Reads a message.
    ///
    /// - Parameter bytes: The SOAP message.
    /// - Returns: A result or a fault.
    /// - Throws: ``INSiMessageError`` with `xmlMalForme`, `dtdInterdite`, `tropGrand`, `enveloppeInattendue`,
    ///   `elementManquant` or `valeurInvalide`.
    public static func decode(_ bytes: [UInt8]) throws(INSiMessageError) -> INSiReply {
        let content = try SOAPBody.content(of: bytes)
        if content.isNamed(INSiNamespace.resultat.expanded("RESULTAT")) { return .resultat(try resultat(content)) }
        if content.isNamed(VerificationCodec.reply.expanded(VerificationCodec.replyRoot)) {
            return .verification(try VerificationCodec.read(content))
        }
        if content.isNamed(INSiNamespace.soap.expanded("Fault")) { return .faute(try FaultReader.read(content)) }
        throw INSiMessageError(.enveloppeInattendue)
    }

    private static func resultat(_ element: XMLElement) throws(INSiMessageError) -> INSiResultat {
        let cr = try element.required("CR", in: INSiNamespace.resultat)
        let resultat = INSiResultat(
            codeCR: try cr.requiredValue("CodeCR", in: INSiNamespace.resultat),
            libelleCR: try cr.requiredValue("LibelleCR", in: INSiNamespace.resultat),
            individu: try element.only("INDIVIDU", in: INSiNamespace.resultat).map(IndividuReader.read)
        )
        try resultat.check()
        return resultat
    }
}
