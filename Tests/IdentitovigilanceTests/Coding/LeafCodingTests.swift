import Foundation
import Identitovigilance
import Testing

@Suite("Stored form of values")
struct LeafCodingTests {
    private static func reads<Value: Codable>(_ type: Value.Type, _ json: String) -> Bool {
        (try? JSONDecoder().decode(type, from: Data(json.utf8))) != nil
    }

    /// The texts that are read, and those that are read and do not come back as they were.
    private static func readable<Value: Codable>(_ type: Value.Type, _ texts: [String]) throws -> [String] {
        try texts.filter { text in
            let json = try JSONEncoder().encode(text)
            guard let value = try? JSONDecoder().decode(type, from: json) else { return false }
            let back = try JSONDecoder().decode(String.self, from: JSONEncoder().encode(value))
            #expect(Array(back.utf8) == Array(text.utf8))
            return true
        }
    }

    @Test("A stored birth name is normal text or is not read; lower case, accents and stray spaces are not (3.3)")
    func names() throws {
        let texts = [
            "ADRTROIS", "ADRUN--ZOE", "D'ADRUN", "ADRUN-", "", " ", "adrtrois", "ZOÉ", "ZOE\u{301}", " ADRUN", "ADRUN ",
            "A  B", "A\u{A0}B", "D\u{2019}A", "-A", "A---B", "D''A", "D' A", "'", "A3", "\u{212A}", "А",
        ]
        #expect(try Self.readable(NomNaissance.self, texts) == ["ADRTROIS", "ADRUN--ZOE", "D'ADRUN", "ADRUN-"])
        #expect(try Self.readable(NomUtilise.self, texts) == ["ADRTROIS", "ADRUN--ZOE", "D'ADRUN", "ADRUN-"])
        #expect(try Self.readable(Prenom.self, texts) == ["ADRTROIS", "D'ADRUN"])
        #expect(try Self.readable(PrenomUtilise.self, texts) == ["ADRTROIS", "D'ADRUN"])
        let lists = ["PIERRE-ALAIN MURIEL", "PIERRE -PAUL", "PIERRE- PAUL", "PIERRE,PAUL", "PIERRE  PAUL"]
        #expect(try Self.readable(ListePrenoms.self, lists) == ["PIERRE-ALAIN MURIEL"])
    }

    @Test("A stored matricule is its fifteen characters (rniv-rules 4.2.1)")
    func matricules() throws {
        let texts = [
            "297022A02077878", "297022A020778", "2 97 02 2A 020 778 78", "297022A02077879", "297022a02077878", "",
            " 297022A02077878",
        ]
        #expect(try Self.readable(Matricule.self, texts) == ["297022A02077878"])
    }

    @Test("A stored place, sex, nature or status is one of its codes (rniv-rules 3.8, 3.6, 4.1, 1.1)")
    func codes() throws {
        #expect(try Self.readable(LieuNaissance.self, ["2A020", "2a020", "99999", "6322", ""]) == ["2A020", "99999"])
        #expect(try Self.readable(Sexe.self, ["M", "F", "I", "m", "U", ""]) == ["M", "F", "I"])
        #expect(
            try Self.readable(NatureMatricule.self, ["NIR", "NIA", "nir", "NIR-TEST", ""]) == [
                "NIR", "NIA", "NIR-TEST",
            ]
        )
        #expect(try Self.readable(ConfidenceStatus.self, ["PROV", "QUAL", "VIDE"]) == ["PROV", "QUAL"])
        #expect(try Self.readable(CanalSaisie.self, ["SM", "AV", "XX"]) == ["SM", "AV"])
        #expect(try Self.readable(Champ.self, ["sexe", "Sexe"]) == ["sexe"])
    }

    @Test("A stored birth date is a day, a text of INSi or the parts of a partly known day (rniv-rules 3.7)")
    func dates() throws {
        let texts = ["1997-02-26", "1997-13-40", "1997-2-26", "26/02/1997", ""]
        #expect(try Self.readable(DateNaissance.self, texts) == ["1997-02-26", "1997-13-40"])
        let partial = #"{"annee":1950,"mois":5,"anneeEstimee":false}"#
        let read = try JSONDecoder().decode(DateNaissance.self, from: Data(partial.utf8))
        #expect(read == .interpretee(try PartialDate(year: 1950, month: 5)))
        #expect(try JSONDecoder().decode(DateNaissance.self, from: JSONEncoder().encode(read)) == read)
        for json in [
            #"{"annee":1950,"mois":13,"anneeEstimee":false}"#, #"{"annee":0,"anneeEstimee":false}"#,
            #"{"annee":1950,"mois":5,"jour":12,"anneeEstimee":false}"#, #"{"mois":5,"anneeEstimee":false}"#,
            #"{"annee":1950}"#, "1950", "null",
        ] { #expect(!Self.reads(DateNaissance.self, json)) }
    }

    @Test("Stored traits that could not have been entered are not read (EXI ID 10, EXI ID 12)")
    func traits() throws {
        let sound = [
            "nomNaissance": "ADRTROIS", "listePrenoms": "DOMINIQUE ZOE", "premierPrenom": "DOMINIQUE",
            "dateNaissance": "1997-02-26", "sexe": "F", "lieuNaissance": "2A020",
        ]
        func reads(_ change: [String: String]) throws -> Bool {
            let json = try JSONEncoder().encode(sound.merging(change) { $1 })
            return (try? JSONDecoder().decode(IdentityTraits.self, from: json)) != nil
        }
        #expect(try reads([:]))
        #expect(try !reads(["premierPrenom": "ZOE"]) && !reads(["dateNaissance": "1997-13-40"]))
        #expect(
            try !reads(["nomUtilise": "adrun"]) && !reads(["prenomUtilise": "ZOE-"]) && reads(["nomUtilise": "ADRUN"])
        )
        for key in sound.keys {
            let json = try JSONEncoder().encode(sound.filter { $0.key != key })
            #expect(!Self.reads(IdentityTraits.self, String(decoding: json, as: UTF8.self)))
        }
    }

    @Test("What can't be read is not repeated in the error (design: stays out of logs)")
    func silent() throws {
        for json in [#""zzmarque""#, #""ZZ 1""#] {
            let error = #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(NomNaissance.self, from: Data(json.utf8))
            }
            let text = try String(reflecting: #require(error))
            #expect(
                text.contains("not one this library stores") && !text.contains("zzmarque") && !text.contains("ZZ 1")
            )
        }
    }
}
