/// One answer in every shape of insi-protocol 14, and in shapes that XML allows; all say the same.
enum ReplyShapes {
    static let all = seen + possible + encodings

    /// The answer with a prefix before each name of the result.
    private static func result(prefix: String, declarations: String = "") -> String {
        let content = "\(Wire.cr00)<INDIVIDU>\(Wire.insActif)\(Wire.insHisto)\(Wire.tiq)</INDIVIDU>"
            .edited("<", "<\(prefix):").edited("<\(prefix):/", "</\(prefix):")
        return "<\(prefix):RESULTAT xmlns:\(prefix)=\"http://www.cnamts.fr/INSiResultat\"\(declarations)>"
            + "\(content)</\(prefix):RESULTAT>"
    }

    private static let recSansByDefault = " xmlns=\"http://www.cnamts.fr/INSiRecSans\""

    private static func body(_ prefix: String, _ content: String) -> String {
        "\(Wire.opening)<\(prefix):Body xmlns:\(prefix)=\"\(Wire.soap)\">\(content)</\(prefix):Body></soap:Envelope>"
    }

    private static let unprefixed = """
        <RESULTAT xmlns="http://www.cnamts.fr/INSiResultat">\
        \(Wire.cr00)<INDIVIDU>\(Wire.insActif)\(Wire.insHisto)\(Wire.tiq)</INDIVIDU></RESULTAT>
        """

    /// Without declaration, indented and with comments (14.2).
    private static let indented = Wire.ecetinsi
        .edited("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<!-- fichier de test -->\n")
        .edited("><", ">\n\t  <!-- - -->\r\n<")
        .edited("ECETINSI", "ECET<!-- un commentaire -->INSI<?x y?>")

    private static let seen = [
        Case("live since October 2022 (14.1)", Wire.ecetinsi),
        Case("live before, prefix ns2 (14.1)", body("env", result(prefix: "ns2", declarations: recSansByDefault))),
        Case("injected, S:Body, default namespace (14.1)", body("S", unprefixed)),
        Case("injected, S:Body, prefix ns2 (14.1)", body("S", result(prefix: "ns2"))),
        Case("indented, with comments, without declaration (14.2)", indented),
        Case("the dates of INSHISTO before IdIndividu (14.3)", datesFirst),
        Case("an empty Header, as some stacks add (5.9)", withHeader("<soap:Header/>")),
        Case("an attribute on Body (6.1)", Wire.ecetinsi.edited("<env:Body", "<env:Body Id=\"_0\"")),
    ]

    private static let datesFirst = Wire.ecetinsi
        .edited("<DateDeb>2019-03-01</DateDeb><DateFin>2019-02-28</DateFin>", "")
        .edited("<INSHISTO>", "<INSHISTO><DateFin>2019-02-28</DateFin><DateDeb>2019-03-01</DateDeb>")

    private static func withHeader(_ header: String) -> String {
        Wire.ecetinsi.edited("<env:Body", header + "<env:Body")
    }

    private static let possible = [
        Case(
            "every order of elements reversed",
            Wire.live("<INDIVIDU>\(Wire.tiq)\(Wire.insHisto)\(Wire.insActif)</INDIVIDU>\(Wire.cr00)")
                .edited("<CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR>", "<LibelleCR>OK</LibelleCR><CodeCR>00</CodeCR>")
        ),
        Case("CDATA", Wire.ecetinsi.edited(">ECETINSI<", "><![CDATA[ECETIN]]>SI<")),
        Case("character references", Wire.ecetinsi.edited("ECETINSI", "&#69;&#x43;ETINSI")),
        Case("exotic prefixes", body("_é.-1", result(prefix: "résultat"))),
        Case("the prefix of SOAP on the result", body("S", result(prefix: "soap"))),
        Case(
            "one default namespace after the other",
            "<Envelope xmlns='\(Wire.soap)'><Body>\(unprefixed)</Body></Envelope>"
        ),
        Case("unknown elements of another namespace", Wire.ecetinsi.edited("<CR>", "<x xmlns='urn:x'>?</x><CR>")),
        Case(
            "declarations in another order and unknown attributes",
            Wire.ecetinsi.edited(
                "<RESULTAT xmlns=\"http://www.cnamts.fr/INSiResultat\"",
                "<RESULTAT v='1' xmlns:z='urn:z' z:v='2' xmlns='http://www.cnamts.fr/INSiResultat'"
            )
        ),
        Case("no Cle where the key is that of the number (14.9)", Wire.ecetinsi.edited("<Cle>89</Cle>", "")),
        Case("white space after the envelope", Wire.ecetinsi + "\r\n \t"),
        Case("a header of another protocol", withHeader("<soap:Header><x xmlns='urn:x'>1</x></soap:Header>")),
    ]

    private static let utf16 = Wire.ecetinsi.edited("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")

    private static let encodings = [
        Case("UTF-8 with its mark", "\u{FEFF}" + Wire.ecetinsi),
        Case("ISO-8859-1", bytes: Wire.latin1(Wire.ecetinsi.edited("\"UTF-8\"", "\"ISO-8859-1\""))),
        Case("UTF-16, little end first", bytes: Wire.utf16(utf16, bigEndian: false)),
        Case("UTF-16, big end first", bytes: Wire.utf16(utf16, bigEndian: true)),
    ]
}
