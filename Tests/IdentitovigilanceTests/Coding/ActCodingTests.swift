import Foundation
import Identitovigilance
import Testing

@Suite("Stored form of acts")
struct ActCodingTests {
    /// The exact JSON, keys sorted: what stores hold, which must never change by accident.
    static let golden: [(String, String)] = [
        (
            "creer",
            #"{"acte":"creer","canal":"SM","traits":{"dateNaissance":"1997-02-26","lieuNaissance":"2A020","#
                + #""listePrenoms":"DOMINIQUE","nomNaissance":"ADRTROIS","nomUtilise":"ADRUN","premierPrenom":"DOMINIQUE","#
                + #""prenomUtilise":"ZOE","sexe":"F"}}"#
        ),
        (
            "creer, partly known date",
            #"{"acte":"creer","canal":"CV","traits":{"dateNaissance":{"annee":1997,"anneeEstimee":true,"mois":2},"#
                + #""lieuNaissance":"99999","listePrenoms":"DOMINIQUE","nomNaissance":"ADRTROIS","#
                + #""premierPrenom":"DOMINIQUE","sexe":"I"}}"#
        ),
        (
            "recupererINS",
            #"{"accepte":true,"acte":"recupererINS","canal":"INSI","personne":{"historique":[{"dateDebut":"2019-03-01","#
                + #""dateFin":"2019-02-28","matricule":"281036322045610","oid":"1.2.250.1.213.1.4.8"}],"#
                + #""matricule":"297022A02077878","nature":"NIR","traits":{"dateNaissance":"1997-02-26","#
                + #""lieuNaissance":"2A020","listePrenoms":"DOMINIQUE","nomNaissance":"ADRTROIS","sexe":"F"}}}"#
        ),
        (
            "recupererINS, refused",
            #"{"accepte":false,"acte":"recupererINS","canal":"CV","personne":{"historique":[],"#
                + #""matricule":"297022A02077878","nature":"NIA","traits":{"prenom":"DOMINIQUE"}}}"#
        ),
        ("controlerPiece", #"{"acte":"controlerPiece","piece":"CN"}"#),
        ("controlerPiece, pair", #"{"acte":"controlerPiece","piece":"AN","seconde":"PA"}"#),
    ]

    private static func act(_ name: String) throws -> Act {
        switch name {
        case "creer":
            let traits = try IdentityTraits(
                nomNaissance: NomNaissance("ADRTROIS"),
                listePrenoms: ListePrenoms("DOMINIQUE"),
                dateNaissance: DateNaissance("1997-02-26"),
                sexe: .feminin,
                lieuNaissance: LieuNaissance("2A020"),
                nomUtilise: NomUtilise("ADRUN"),
                prenomUtilise: PrenomUtilise("ZOE")
            )
            return .creer(Act.Creation(traits: traits, canal: .saisieManuelle))
        case "creer, partly known date":
            let born = DateNaissance.interpretee(try PartialDate(year: 1997, month: 2, anneeEstimee: true))
            let person = Person.dominique.with {
                $0.sexe = "I"
                $0.lieu = nil
            }
            return .creer(Act.Creation(traits: try person.traits(born: born), canal: .carteVitale))
        case "recupererINS":
            let former = MatriculeHistorique(
                matricule: "281036322045610",
                oid: "1.2.250.1.213.1.4.8",
                dateDebut: "2019-03-01",
                dateFin: "2019-02-28"
            )
            return try Scenario.decision(Person.dominique.with { $0.historique = [former] })
        case "recupererINS, refused":
            let recus = TraitsRecus(
                nomNaissance: nil,
                prenom: "DOMINIQUE",
                listePrenoms: nil,
                sexe: nil,
                dateNaissance: nil,
                lieuNaissance: nil
            )
            let personne = try Person.dominique.with { $0.nature = .nia }.found(recus)
            return .recupererINS(Act.Recuperation(personne: personne, canal: .carteVitale, accepte: false))
        case "controlerPiece": return Scenario.control()
        default: return Scenario.control("AN", with: "PA")
        }
    }

    @Test(
        "An act is stored under its stable name, in exactly this JSON, and read back (design: acts are the data)",
        arguments: golden
    )
    func stored(_ name: String, _ json: String) throws {
        let act = try Self.act(name)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(String(decoding: try encoder.encode(act), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Act.self, from: Data(json.utf8)) == act)
    }

    @Test("INSi text goes through JSON byte for byte (EXI REC 07)")
    func bytes() throws {
        let text = " Zoe\u{301}\u{A0}CŒUR\u{2019}\t/\"\\ "
        let act = try Scenario.decision(Person.dominique.with { $0.nom = text })
        let read = try JSONDecoder().decode(Act.self, from: JSONEncoder().encode(act))
        guard case .recupererINS(let decision) = read else { throw ScriptedINSService.Breakdown() }
        #expect(Array((decision.personne.traits.nomNaissance ?? "").utf8) == Array(text.utf8))
    }

    @Test(
        "An act of another name, or without one of its parts, is not read",
        arguments: [
            #"{"acte":"effacer"}"#, #"{"piece":"CN"}"#, #"{"acte":"controlerPiece"}"#,
            #"{"acte":"creer","canal":"SM"}"#,
            #"{"acte":"CREER","canal":"SM"}"#, "{}", "[]",
        ]
    )
    func unreadable(_ json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Act.self, from: Data(json.utf8)) }
    }

    @Test("The stable names of kinds and channels are those of the contract (cli-contract; rniv-rules 1.11)")
    func names() {
        #expect(
            Act.Kind.allCases.map(\.rawValue) == [
                "creer", "recupererINS", "importerAppliCarteVitale", "controlerPiece", "retirerControle", "retirerINS",
                "verifierINS", "modifierTraits", "modifierComplementaires", "ajouterAttribut", "retirerAttribut",
                "recevoirIdentite", "appliquerFlux", "fusionner", "cloreParFusion", "scinder", "purgerCopie",
                "transmettreINS", "tracerRefus",
            ]
        )
        #expect(CanalSaisie.allCases.map(\.rawValue) == ["SM", "CV", "INSI", "CB", "RFID", "AV"])
        #expect(Act.CanalRecuperation.allCases.map(\.rawValue) == ["INSI", "CV"])
        #expect(Set(Act.Kind.allCases.map(\.libelle)).count == Act.Kind.allCases.count)
    }
}
