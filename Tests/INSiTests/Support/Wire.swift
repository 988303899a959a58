/// Messages of INSi, written by hand in the shapes of insi-protocol 14 and 17.
enum Wire {
    static let soap = "http://www.w3.org/2003/05/soap-envelope"

    /// The beginning of every live message (5.9).
    static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"\(soap)\">"

    /// An answer in the live shape since October 2022 (14.1).
    static func live(_ result: String) -> String {
        opening + """
            <env:Body xmlns:S="\(soap)" xmlns:env="\(soap)">\
            <RESULTAT xmlns="http://www.cnamts.fr/INSiResultat" xmlns:ns0="http://www.cnamts.fr/INSiRecVit" \
            xmlns:ns1="http://www.cnamts.fr/INSiRecSans">\(result)</RESULTAT></env:Body></soap:Envelope>
            """
    }

    static let cr00 = "<CR><CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR></CR>"
    static let cr01 = "<CR><CodeCR>01</CodeCR><LibelleCR>Aucune identite trouvee</LibelleCR></CR>"
    static let cr02 = "<CR><CodeCR>02</CodeCR><LibelleCR>Plusieurs identites trouvees</LibelleCR></CR>"

    static let insActif = """
        <INSACTIF><IdIndividu><NumIdentifiant>1090763220834</NumIdentifiant><Cle>89</Cle></IdIndividu>\
        <OID>1.2.250.1.213.1.4.8</OID></INSACTIF>
        """

    static let insHisto = """
        <INSHISTO><IdIndividu><NumIdentifiant>2090763220834</NumIdentifiant><Cle>39</Cle></IdIndividu>\
        <OID>1.2.250.1.213.1.4.8</OID><DateDeb>2019-03-01</DateDeb><DateFin>2019-02-28</DateFin></INSHISTO>
        """

    static let tiq = """
        <TIQ><NomNaissance>ECETINSI</NomNaissance><ListePrenom>PIERRE-ALAIN MURIEL FLORIANT</ListePrenom>\
        <Sexe>M</Sexe><DateNaissance>2009-07-14</DateNaissance><LieuNaissance>63220</LieuNaissance></TIQ>
        """

    /// The answer about ECETINSI, with one former matricule (CNDA 2.04 case 1).
    static let ecetinsi = live("\(cr00)<INDIVIDU>\(insActif)\(insHisto)\(tiq)</INDIVIDU>")

    /// The bytes of a message in UTF-16 with its mark; the declaration must agree with it.
    static func utf16(_ message: String, bigEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(message.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// The bytes of a message in ISO-8859-1, whose characters must all be below U+0100.
    static func latin1(_ message: String) -> [UInt8] {
        message.unicodeScalars.map { scalar in
            precondition(scalar.value < 256, "not a character of ISO-8859-1")
            return UInt8(scalar.value)
        }
    }
}

extension String {
    /// The text with every occurrence of a part replaced; a part that is not there is a mistake of the test.
    func edited(_ part: String, _ replacement: String) -> String {
        let result = replacing(part, with: replacement)
        precondition(result.utf8.elementsEqual(utf8) == false || part == replacement, "nothing to edit: \(part)")
        return result
    }
}
