import INSi
import Identitovigilance
import Testing

@Suite("What kind of trouble a fault is")
struct FaultCategoryTests {
    private func faute(_ code: String?, _ sousCode: String?, codeSoap: String = "Sender") -> INSiFaute {
        INSiFaute(
            code: code,
            sousCode: sousCode,
            severite: "erreur",
            codeSoap: codeSoap,
            messageID: "uuid:1",
            libelle: "ADRTROIS TOUSSAINT"
        )
    }

    @Test(
        "Each attested code has its category, in capitals or not, and the subcode decides for the others (13.2 to 13.4)",
        arguments: [
            ("desir_550", nil, .nonAutorise), ("DESIR_550", nil, .nonAutorise), ("desir_560", nil, .nonAutorise),
            ("DESIR_560", nil, .nonAutorise), ("desir_1020", nil, .indisponible), ("insi_101", nil, .indisponible),
            ("insi_102", nil, .indisponible), ("INSI_102", nil, .indisponible), ("insi_111", nil, .indisponible),
            ("insi_19", nil, .requete), ("insi_24", nil, .requete), ("INSI_24", nil, .requete),
            ("desir_550", "siram_100", .nonAutorise), ("desir_1020", "siram_40", .indisponible),
            ("insi_102", "siram_40", .indisponible), ("insi_19", "siram_10", .requete),
            ("insi_9999", "siram_10", .requete), ("insi_9999", "siram_40", .indisponible),
            ("insi_9999", "SIRAM_100", .nonAutorise), (nil, "siram_40", .indisponible),
            ("insi_9999", nil, .inconnue), ("insi_9999", "siram_20", .inconnue), (nil, nil, .inconnue),
            ("", "", .inconnue), ("insi_1020", nil, .inconnue), ("desir_500", nil, .inconnue),
        ] as [(String?, String?, INSiFaute.Categorie)]
    )
    func categorie(_ code: String?, _ sousCode: String?, _ expected: INSiFaute.Categorie) {
        #expect(faute(code, sousCode).categorie == expected)
        #expect(faute(code, sousCode, codeSoap: "Receiver").categorie == expected)
    }

    @Test(
        "Each category is an error of its own code, which the user is told in French",
        arguments: [
            ("siram_10", ErrorCode.fauteRequete), ("siram_40", .fauteIndisponible),
            ("siram_100", .fauteNonAutorisee), ("siram_0", .fauteInconnue),
        ]
    )
    func error(_ sousCode: String, _ code: ErrorCode) {
        let error = INSiFaultError(faute(nil, sousCode))
        #expect(error.code == code)
        #expect(error.message.hasPrefix(code.message))
        #expect(error.conduiteATenir.hasPrefix(code.conduiteATenir))
        #expect(error.code == error.categorie.errorCode)
    }

    @Test("The error of a fault can be logged: it says neither the text nor the identifier of the fault")
    func description() {
        let error = INSiFaultError(faute("insi_9999", "siram_10"))
        for text in ["\(error)", error.message, error.conduiteATenir] {
            #expect(!text.contains("ADRTROIS"))
            #expect(!text.contains("uuid"))
        }
        #expect(error.faute.libelle == "ADRTROIS TOUSSAINT")
        #expect("\(error)".hasPrefix("fauteRequete: "))
        #expect(!"\(error)".contains("9999"))
    }

    @Test("Two fault errors are equal when their faults are, wherever they were raised")
    func equality() {
        let first = INSiFaultError(faute("a", nil))
        let second = INSiFaultError(faute("a", nil))
        #expect(first.location != second.location)
        #expect(first == second)
        #expect(first != INSiFaultError(faute("b", nil)))
    }
}
