import Identitovigilance
import Testing

@Suite("Names that normalise without loss")
struct NameAcceptanceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let typed: String
        let expected: String
        let champ: Champ

        init(_ typed: String, _ expected: String, _ champ: Champ = .nomNaissance) {
            self.typed = typed
            self.expected = expected
            self.champ = champ
        }

        var testDescription: String { "\(typed) (\(champ.rawValue))" }
    }

    static let letters = [
        Case("adrtrois", "ADRTROIS"),
        Case("AdrTrois", "ADRTROIS"),
        Case("ÀÁÂÃÄÅ àáâãäå Ąą Ạạ", "AAAAAA AAAAAA AA AA"),
        Case("Çç Ćć Čč", "CC CC CC"),
        Case("Ďď", "DD"),
        Case("ÈÉÊË èéêë Ęę Ėė Ễễ", "EEEE EEEE EE EE EE"),
        Case("Ğğ Ģģ", "GG GG"),
        Case("ÌÍÎÏ ìíîï İ Įį", "IIII IIII I II"),
        Case("Ķķ Ľľ Ļļ", "KK LL LL"),
        Case("Ññ Ńń Ňň", "NN NN NN"),
        Case("ÒÓÔÕÖ òóôõö Őő Ơơ Ộộ", "OOOOO OOOOO OO OO OO"),
        Case("Řř Śś Šš Şş Șș", "RR SS SS SS SS"),
        Case("Ťť Țț", "TT TT"),
        Case("ÙÚÛÜ ùúûü Ůů Űű Ưư Ửử", "UUUU UUUU UU UU UU UU"),
        Case("Ŵŵ Ýýÿ Ÿ Ŷŷ", "WW YYY Y YY"),
        Case("Źź Żż Žž", "ZZ ZZ ZZ"),
        Case("CŒUR Œuvré œ", "COEUR OEUVRE OE"),
        Case("D’ÆION æ Ǽǽ", "D'AEION AE AEAE"),
        Case("E\u{301}le\u{300}ne", "ELENE"),
        Case("o\u{302}\u{323}", "O"),
        Case("œ\u{301}", "OE"),
        Case("Ö\u{304}", "O"),
    ]

    static let typography = [
        Case("D\u{2019}ARTAGNAN DE L\u{2018}HERAULT", "D'ARTAGNAN DE L'HERAULT"),
        Case("A\u{201B}B\u{02BC}C\u{2032}D\u{FF07}E", "A'B'C'D'E"),
        Case("A\u{2010}B\u{2011}C\u{2012}D\u{2013}E\u{2014}F\u{2015}G", "A-B-C-D-E-F-G"),
        Case("A\u{2212}B\u{FE63}C\u{FF0D}D", "A-B-C-D"),
        Case("A\u{A0}B\u{202F}C\u{2009}D\u{3000}E\u{205F}F\u{1680}G\tH", "A B C D E F G H"),
        Case("  DE   VINCI \u{A0} ", "DE VINCI"),
        Case("\u{A0}ADRUN", "ADRUN"),
    ]

    static let structure = [
        Case("de vinci", "DE VINCI"),
        Case("Ben El Le De", "BEN EL LE DE"),
        Case("d'artagnan de l'hérault", "D'ARTAGNAN DE L'HERAULT"),
        Case("'ACHOUR", "'ACHOUR"),
        Case("Le Goff-Kerc'h", "LE GOFF-KERC'H"),
        Case("Ka\u{F1}v", "KANV"),
        Case("Santu-Maria d'Ornanu", "SANTU-MARIA D'ORNANU"),
        Case("ADRUN--ADRTROIS", "ADRUN--ADRTROIS"),
        Case("ADRUN--ADRTROIS", "ADRUN--ADRTROIS", .nomUtilise),
        Case("ADRUN-", "ADRUN-"),
        Case("ADRUN'", "ADRUN'"),
        Case("N", "N"),
        Case("pierre-alain", "PIERRE-ALAIN", .premierPrenom),
        Case("Jean Christophe", "JEAN CHRISTOPHE", .premierPrenom),
        Case("Zoé", "ZOE", .prenomUtilise),
        Case("Pierre-Alain  Muriel\u{A0}Floriant", "PIERRE-ALAIN MURIEL FLORIANT", .listePrenoms),
        Case("N'Golo M'Hamed", "N'GOLO M'HAMED", .listePrenoms),
        Case("'Abd", "'ABD", .premierPrenom),
    ]

    @Test(
        "A diacritic leaves its base letter, Œ gives OE and Æ gives AE, composed or not (rniv-rules 3.3.1)",
        arguments: letters
    )
    func folding(_ test: Case) throws {
        #expect(try NameNormalizer.normalize(test.typed, as: test.champ) == test.expected)
    }

    @Test("Typographic apostrophes, hyphens and spaces become the plain ones (rniv-rules 3.3.2)", arguments: typography)
    func plainMarks(_ test: Case) throws {
        #expect(try NameNormalizer.normalize(test.typed, as: test.champ) == test.expected)
    }

    @Test(
        "Particles, apostrophes, hyphens and double names stay as on the document (rniv-rules 3.3, 3.3.5)",
        arguments: structure
    )
    func kept(_ test: Case) throws {
        #expect(try NameNormalizer.normalize(test.typed, as: test.champ) == test.expected)
    }

    @Test("The types of names hold the normal text of their field (rniv-rules 3.3)")
    func types() throws {
        #expect(try NomNaissance("de vinci").texte == "DE VINCI")
        #expect(try NomUtilise("adrun--adrtrois").texte == "ADRUN--ADRTROIS")
        #expect(try ListePrenoms(" zoé  ").texte == "ZOE")
        #expect(throws: TraitError.self) { try Prenom("ZOE--") }
        #expect(throws: TraitError.self) { try PrenomUtilise("ZOE'") }
    }
}
