import Foundation
import Identitovigilance
import Testing

@Suite("Stored form of the acts after creation, retrieval and control")
struct LaterActCodingTests {
    private static let traits =
        #"{"dateNaissance":"1997-02-26","lieuNaissance":"2A020","listePrenoms":"DOMINIQUE","nomNaissance":"ADRTROIS","#
    private static let received = traits + #""sexe":"F"}"#
    private static let entered = traits + #""premierPrenom":"DOMINIQUE","sexe":"F"}"#
    private static let identifiant = #"{"matricule":"297022A02077878","nature":"NIR"}"#
    private static let fusion = #""autre":"patient-2","identifiantAutre":\#(identifiant),"motif":"doublon","#

    /// The exact JSON, keys sorted: what stores hold, which must never change by accident.
    static let golden: [(String, String)] = [
        (
            "importerAppliCarteVitale",
            #"{"acte":"importerAppliCarteVitale","personne":{"historique":[],"matricule":"297022A02077878","#
                + #""nature":"NIR","traits":\#(received)}}"#
        ),
        (
            "controlerPiece",
            #"{"acte":"controlerPiece","finValidite":"2031-05-06","niveau":"eleve","piece":"IE","situation":"ehpad"}"#
        ),
        ("retirerControle", #"{"acte":"retirerControle","motif":"contestation"}"#),
        ("retirerControle, one kind", #"{"acte":"retirerControle","motif":"contestation","piece":"PA"}"#),
        ("retirerINS", #"{"acte":"retirerINS","motif":"erreur"}"#),
        ("verifierINS, conforme", #"{"acte":"verifierINS","resultat":"conforme"}"#),
        ("verifierINS, nonConforme", #"{"acte":"verifierINS","resultat":"nonConforme"}"#),
        (
            "modifierTraits",
            #"{"acte":"modifierTraits","confirme":false,"droitTraitsStricts":true,"traits":\#(entered)}"#
        ),
        ("modifierComplementaires", #"{"acte":"modifierComplementaires","nomUtilise":"ADRUN"}"#),
        ("ajouterAttribut", #"{"acte":"ajouterAttribut","attribut":"HOMA"}"#),
        ("ajouterAttribut, with a reason", #"{"acte":"ajouterAttribut","attribut":"DOUT","motif":"usurpation"}"#),
        ("retirerAttribut", #"{"acte":"retirerAttribut","attribut":"FICT"}"#),
        (
            "recevoirIdentite",
            #"{"acte":"recevoirIdentite","attributs":[],"canal":"CB","identifiant":\#(identifiant),"#
                + #""traits":\#(received)}"#
        ),
        (
            "appliquerFlux",
            #"{"acte":"appliquerFlux","attributs":["HOMA","DESA"],"canal":"FLUX","emetteur":"CHU","#
                + #""identifiant":\#(identifiant),"nomUtilise":"ADRUN","prenomUtilise":"ZOE","statut":"VALI","#
                + #""traits":\#(received)}"#
        ),
        ("fusionner", #"{"acte":"fusionner",\#(fusion)"statutAutre":"QUAL"}"#),
        ("cloreParFusion", #"{"acte":"cloreParFusion",\#(fusion)"statutAutre":"PROV"}"#),
        ("scinder", #"{"acte":"scinder","motif":"collision","nouvelle":"patient-2"}"#),
        ("purgerCopie", #"{"acte":"purgerCopie","piece":"CN"}"#),
        ("transmettreINS", #"{"acte":"transmettreINS","destinataire":"confrere","format":"FHIR"}"#),
        ("tracerRefus", #"{"acte":"tracerRefus","acteRefuse":"transmettreINS","code":"nonTransmissible"}"#),
    ]

    static func act(_ name: String) throws -> Act {
        let (person, usage) = (Person.dominique, Self.usage)
        let identifiant = try person.found().identifiant
        switch name {
        case "importerAppliCarteVitale": return try RuleActs.app(person)
        case "controlerPiece":
            return .controlerPiece(
                Act.Controle(
                    piece: PieceIdentite(rawValue: "IE"),
                    situation: .ehpad,
                    finValidite: CalendarDate(iso: "2031-05-06"),
                    niveau: .eleve
                )
            )
        case "retirerControle": return try RuleActs.withdrawControl()
        case "retirerControle, one kind": return try RuleActs.withdrawControl("PA")
        case "retirerINS": return try RuleActs.withdrawINS()
        case "verifierINS, conforme": return RuleActs.verify(.conforme)
        case "verifierINS, nonConforme": return RuleActs.verify(.nonConforme)
        case "modifierTraits": return try RuleActs.enter(person, confirmed: false)
        case "modifierComplementaires": return RuleActs.names
        case "ajouterAttribut": return RuleActs.set(.homonyme)
        case "ajouterAttribut, with a reason":
            return .ajouterAttribut(Act.AjoutAttribut(attribut: .douteuse, motif: try Motif("usurpation")))
        case "retirerAttribut": return RuleActs.unset(.fictive)
        case "recevoirIdentite":
            return .recevoirIdentite(
                Act.Reception(canal: .datamatrix, traits: person.recus, identifiant: identifiant)
            )
        case "appliquerFlux":
            return .appliquerFlux(
                Act.Reception(
                    canal: .flux,
                    traits: person.recus,
                    identifiant: identifiant,
                    statut: "VALI",
                    attributs: ["HOMA", "DESA"],
                    nomUtilise: usage.nom,
                    prenomUtilise: usage.prenom,
                    emetteur: "CHU"
                )
            )
        case "fusionner": return .fusionner(try RuleActs.merge(person, .qualifiee))
        case "cloreParFusion": return .cloreParFusion(try RuleActs.merge(person, .provisoire))
        case "scinder": return try RuleActs.split()
        case "purgerCopie": return RuleActs.purge
        case "transmettreINS": return RuleActs.transmit
        default: return RuleActs.trace
        }
    }

    private static let usage = (nom: "ADRUN", prenom: "ZOE")

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

    @Test("Every kind of act has its stored form fixed by a test")
    func complete() {
        let fixed = (ActCodingTests.golden + Self.golden).map { $0.0.prefix { $0 != "," } }
        #expect(Set(fixed.map(String.init)) == Set(Act.Kind.allCases.map(\.rawValue)))
    }

    @Test("A stored act without a reason, with an empty one, or with an unknown code is not read")
    func unreadable() {
        let texts = [
            #"{"acte":"retirerINS"}"#, #"{"acte":"retirerINS","motif":" "}"#,
            #"{"acte":"ajouterAttribut","attribut":"VIDE"}"#,
            #"{"acte":"verifierINS","resultat":"peutEtre"}"#, #"{"acte":"scinder","motif":"x"}"#,
            #"{"acte":"tracerRefus","acteRefuse":"effacer","code":"x"}"#,
        ]
        for text in texts {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Act.self, from: Data(text.utf8)) }
        }
    }
}
