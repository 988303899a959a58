import INSFormats
import INSiSimulator
import Identitovigilance

extension SeedSet {
    /// Texts of labels, as encoded and as scanners change them.
    static let datamatrix = texts("datamatrix") {
        let labels = try Person.some.map { try DatamatrixPayload($0.qualified()).texte }
        let scanned = [
            "]d1" + labels[0], labels[0].replacing("\u{1D}", with: "<GS>"), labels[0].replacing("\u{1D}", with: ""),
            labels[0] + "\r\n", labels[0] + "\u{1D}Z9INCONNU", labels[0].replacing("IS01", with: "ISO01"),
            labels[0].replacing("IS01", with: "IS02"), String(labels[0].dropLast(7)),
        ]
        let long = "S4" + String(repeating: "A", count: 100)
        return labels + scanned + [labels[0].replacing("S4D'ARTAGNAN DE L'HERAULT\u{1D}", with: long)]
    }

    /// A message of each event, with and without INS, in both character sets, with its envelope.
    static let hl7 = SeedSet(name: "hl7") {
        var files: [[UInt8]] = []
        for person in Person.some {
            let patient = try PAMPatient(
                TransmittedIdentity(person.qualified()),
                identifiants: [local],
                civilite: .madame,
                adresse: AdressePostale(voie: "1 rue\\Fictive", ville: "L'Été", codePostal: "38000")
            )
            let provisional = try PAMPatient(TransmittedIdentity(withoutINS: person.created()), identifiants: [local])
            let writer = PAMWriter(header: header(.utf8))
            files.append(try writer.creation(patient).octets)
            files.append(try PAMWriter(header: header(.latin1)).miseAJour(provisional).octets)
            files.append(try writer.fusion(patient, absorbant: [local]).octets)
            files.append(try writer.retrait(de: person.qualified(), pour: provisional).octets)
        }
        let first = String(decoding: files[0], as: UTF8.self)
        files += [first.replacing("\r", with: "\n"), first.replacing("|INS|", with: "|INS-NIA|")].map { Array($0.utf8) }
        return numbered(files + [[0x0B] + files[0] + [0x1C, 0x0D]])
    }

    /// Resources of both versions of FR Core, with and without INS, and one with what else a resource may hold.
    static let fhir = SeedSet(name: "fhir") {
        var files: [[UInt8]] = []
        for person in Person.some {
            for version in [FHIRCoreVersion.v2_2_0, .quatreStatuts] {
                let writer = FHIRPatientWriter(version: version)
                let whole = try TransmittedIdentity(person.qualified(), provenance: Provenance(person.record()))
                files.append(try writer.export(whole, identifiants: [local], libelleLieu: "L'Été").octets)
                files.append(try writer.export(TransmittedIdentity(withoutINS: person.created())).octets)
            }
        }
        let other =
            #"{"resourceType":"Patient","id":"a","active":true,"text":{"div":"<p>\u00e9\ud83d\ude00</p>"},"#
            + #""telecom":[{"rank":1.50e+2,"value":null}],"identifier":[{"value":"1"}],"name":[{"use":"maiden"}]}"#
        return numbered(files + [Array(other.utf8)])
    }

    /// Elements alone and in a document.
    static let cda = SeedSet(name: "cda") {
        var files: [[UInt8]] = []
        for person in Person.some {
            let whole = try TransmittedIdentity(person.qualified())
            files.append(try CDARecordTargetWriter.export(whole, identifiants: [local], libelleLieu: "L'É").octets)
            let created = TransmittedIdentity(withoutINS: try person.created())
            files.append(try CDARecordTargetWriter.export(created, identifiants: [local]).octets)
        }
        let element = String(decoding: files[0], as: UTF8.self)
        let document =
            #"<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>T</title>"#
            + element.drop { $0 != ">" }.dropFirst() + "<author/></ClinicalDocument>"
        let old = element.replacing(#"qualifier="CL""#, with: #"qualifier="SP""#)
        return numbered(files + [document, old].map { Array($0.utf8) })
    }

    private static var local: LocalIdentifier {
        get throws { try LocalIdentifier("000042", oid: "1.2.250.1.71.4.2.2", autorite: "HÔPITAL DE TEST") }
    }

    private static func header(_ set: HL7CharacterSet) -> PAMHeader {
        PAMHeader(
            applicationEmettrice: "A",
            etablissementEmetteur: "É&T",
            applicationDestinataire: "B",
            etablissementDestinataire: "C",
            instant: Person.day,
            decalageMinutes: 60,
            identifiant: "42",
            jeuDeCaracteres: set
        )
    }
}
