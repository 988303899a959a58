import Foundation
import INSFormats
import Testing

@testable import IdentitoCommands

@Suite("identito datamatrix, fhir, hl7, cda")
struct FormatCommandTests {
    /// The identity of an export, with the members of another status or format.
    private func identity(_ statut: String = "QUAL", ins: String = Samples.toussaintINS, more: String = "") -> String {
        #"{"traits":\#(Samples.traits()),"ins":\#(ins),"statut":"\#(statut)"\#(more)}"#
    }

    private let message = #"""
        ,"identifiants":[{"valeur":"42","oid":"1.2.3"}],"message":{"evenement":"A31","applicationEmettrice":"A",\#
        "etablissementEmetteur":"B","applicationDestinataire":"C","etablissementDestinataire":"D","identifiant":"M1",\#
        "instant":"2026-01-15T10:30:00Z","decalageMinutes":60}
        """#

    @Test("A Datamatrix of a line comes back from the line with its separators inside (issue 1)")
    func datamatrix() throws {
        let encoded = DatamatrixEncodeCommand.answer(identity())
        let text = try #require(encoded.text("datamatrix"))
        #expect(text.hasPrefix("IS01") && text.contains("\u{1D}S4ADRTROIS\u{1D}") && encoded["erreur"] == .null)
        let read = DatamatrixDecodeCommand.answer(text)
        #expect(read.text("ins", "matricule") == "160012B02077713" && read.text("ins", "nature") == "NIR")
        #expect(read.text("traits", "nomNaissance") == "ADRTROIS" && read.text("canal") == "CB")
        #expect(read.text("statut") == "QUAL" && read["avertissements"] == .array([]) && read["erreur"] == .null)
    }

    @Test(
        "Only a qualified identity makes a Datamatrix, and an INS needs a status that has one (EXI ID 29)",
        arguments: [
            (#""statut":"PROV""#, "entreeInvalide"), (#""statut":"RECUP""#, "nonTransmissible"),
            (#""statut":"QUAL","inconnu":1"#, "entreeInvalide"), (#""statut":"AUTRE""#, "entreeInvalide"),
        ]
    )
    func refusedExports(statut: String, code: String) {
        let document = identity().replacing(#""statut":"QUAL""#, with: statut)
        #expect(DatamatrixEncodeCommand.answer(document).erreur == code)
        #expect(DatamatrixEncodeCommand.answer(identity("QUAL", ins: "null")).erreur == "insIncomplete")
        #expect(DatamatrixEncodeCommand.answer(nil).erreur == "entreeInvalide")
    }

    @Test("A refused scan is a result with its code and block (cli-contract)")
    func refusedScan() {
        let answer = DatamatrixDecodeCommand.answer("IS02")
        #expect(answer.erreur == "versionDeFormat" && answer["ins"] == .null && answer["traits"] == .null)
        #expect(answer.text("erreur", "message")?.hasPrefix("IS01 : ") == true)
        #expect(DatamatrixDecodeCommand.answer(nil).erreur == "entreeInvalide")
    }

    @Test("FHIR, PAM and CDA come back as they went, with the same keys")
    func roundTrips() throws {
        let more = #","fiabilite":{"canal":"INSI","dateInterrogation":"2026-01-15","piece":"CN"},"attributs":["HOMA"]"#
        let fhir = try FHIRExportCommand.write(Array(identity(more: more).utf8), .v2_2_0, nil)
        let pam = try HL7Document.write(Array(identity(more: more + message).utf8))
        let cda = try CDAExportCommand.write(Array(identity().utf8))
        let answers = [
            FormatRun.answer { () throws(FormatError) in try FHIRPatientReader.read(fhir.octets) },
            HL7ImportCommand.answer(pam.octets),
            FormatRun.answer { () throws(FormatError) in try CDARecordTargetReader.read(cda.octets) },
        ]
        for answer in answers {
            #expect(answer.text("ins", "matricule") == "160012B02077713" && answer["erreur"] == .null)
            #expect(answer.text("traits", "listePrenoms") == "TOUSSAINT" && answer.text("statut") == "QUAL")
        }
        for answer in answers.prefix(2) {
            #expect(answer["attributs"] == .array([.string("HOMA")]) && answer.text("fiabilite", "piece") == "CN")
            #expect(answer.text("fiabilite", "dateInterrogation") == "2026-01-15" && answer.text("canal") == "INSI")
        }
        #expect(answers[1].text("evenement") == "A31" && answers[1]["autresPatients"] == .array([]))
        #expect(String(decoding: pam.octets, as: UTF8.self).contains("|20260115113000|"))
    }

    @Test("Without qualification no matricule leaves, in any format", arguments: ["PROV", "RECUP", "VALI"])
    func withoutINS(statut: String) throws {
        let ins = statut == "RECUP" ? Samples.toussaintINS : "null"
        let document = identity(statut, ins: ins, more: message)
        let plain = identity(statut, ins: ins, more: #","identifiants":[{"valeur":"42","oid":"1.2.3"}]"#)
        for formatted in [
            try HL7Document.write(Array(document.utf8)),
            try FHIRExportCommand.write(Array(plain.utf8), .quatreStatuts, nil),
            try CDAExportCommand.write(Array(plain.utf8)),
        ] {
            let text = String(decoding: formatted.octets, as: UTF8.self)
            #expect(!text.contains("160012B") && !text.contains("1.2.250.1.213"))
        }
    }

    @Test(
        "No format takes a matricule among the local identifiers (EXI SI 08, EXI ID 29)",
        arguments: ["8", "9", "10", "11"]
    )
    func disguisedINS(arc: String) {
        let local = #"{"valeur":"287043818599165","oid":"1.2.250.1.213.1.4.\#(arc)"}"#
        let plain = Array(identity("PROV", ins: "null", more: #","identifiants":[\#(local)]"#).utf8)
        let pam = identity("PROV", ins: "null", more: message.replacing(#"{"valeur":"42","oid":"1.2.3"}"#, with: local))
        for write in [
            { try CDAExportCommand.write(plain) }, { try FHIRExportCommand.write(plain, .v2_2_0, nil) },
            { try FHIRExportCommand.write(plain, .quatreStatuts, Array(#"{"resourceType":"Patient"}"#.utf8)) },
            { try HL7Document.write(Array(pam.utf8)) },
        ] as [() throws -> FormattedIdentity] {
            let error = #expect(throws: FormatError.self) { try write() }
            #expect(error?.code == .insEnIdentifiantLocal)
        }
    }

    @Test("A47 removes an INS that is no longer qualified, and tells it when it is read (PAM 4.4.4)")
    func removal() throws {
        let more = message.replacing("A31", with: "A47") + #","ancienneINS":\#(Samples.toussaintINS)"#
        let pam = try HL7Document.write(Array(identity("VALI", ins: "null", more: more).utf8))
        let answer = HL7ImportCommand.answer(pam.octets)
        #expect(answer["retireINS"] == .bool(true) && answer["ins"] == .null && answer.text("statut") == "VALI")
        #expect(throws: (any Error).self) {
            try HL7Document.write(Array(identity(more: message.replacing("A31", with: "A47")).utf8))
        }
    }

    @Test("The commands are there: a symbol is drawn, a refused export has status 65 (cli-contract)")
    func processes() throws {
        let svg = try IdentitoProcess.run(["datamatrix", "symbol"], input: identity())
        #expect(svg.status == 0 && svg.output.hasPrefix("<svg") && svg.output.contains("INS à scanner"))
        let refused = try IdentitoProcess.run(["cda", "export"], input: identity("PROV", ins: "null"))
        #expect(refused.status == 65)
        #expect(try JSONValue(parsing: refused.output).erreur == "champAbsent")
        let hl7 = try IdentitoProcess.run(["hl7", "import"], input: "rien")
        #expect(hl7.status == 0)
        #expect(try JSONValue(parsing: hl7.output).erreur == "formatNonReconnu")
        let leftOut = #","fiabilite":{"piece":"CS"}"#
        let fhir = try IdentitoProcess.run(["fhir", "export"], input: identity(more: leftOut))
        #expect(fhir.status == 0)
        #expect(fhir.diagnostics == "identito: sansCodeDansLeFormat identityReliability.validationMode\n")
        #expect(try IdentitoProcess.run(["datamatrix", "symbol", "--format", "pdf"]).status == 64)
    }
}
