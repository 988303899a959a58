import INSFormats
import Identitovigilance
import Testing

@Suite("Errors and warnings of the formats")
struct FormatErrorTests {
    static let all = ErrorCode.formatCatalogue + ErrorCode.formatWarningCatalogue

    @Test("Every code has a French message and advice, and an English description (design)", arguments: all)
    func sentences(_ code: ErrorCode) {
        for sentence in [code.message, code.conduiteATenir, code.description] {
            #expect(sentence.hasSuffix(".") && sentence.utf8.count > 10 && !sentence.contains("  "))
        }
        #expect(code.description.utf8.allSatisfy { $0 < 0x80 })
        #expect(code.rawValue.utf8.allSatisfy { ($0 | 0x20) >= UInt8(ascii: "a") })
    }

    @Test("Codes are in one catalogue only, those of the core included (design: stable codes)")
    func unique() {
        let core = ErrorCode.traitCatalogue + ErrorCode.insCatalogue + ErrorCode.actCatalogue + ErrorCode.storeCatalogue
        let texts = (Self.all + core).map(\.rawValue)
        #expect(Set(texts).count == texts.count)
    }

    @Test("An error is headed by its field in French, and tells no value in English")
    func headed() {
        let error = FormatError(.champInvalide, at: "PID-7")
        #expect(error.message.hasPrefix("PID-7 : ") && error.description.contains("Field: PID-7."))
        #expect(error.location.fileID.hasSuffix("/FormatErrorTests.swift"))
        #expect(FormatWarning(.champIgnore, at: "PID-9").message.hasPrefix("PID-9 : "))
        #expect(FormatError(.formatTropGrand).message == ErrorCode.formatTropGrand.message)
    }

    @Test("No description of a value that holds an identity shows it (design: stays out of logs)")
    func hidden() throws {
        let qualified = try Patient.elise.qualified()
        let identity = TransmittedIdentity(qualified)
        let patient = try PAMSamples.patient()
        let message = try PAMSamples.writer().miseAJour(patient)
        let read = try PAMReader.read(message.octets)
        let values: [any Sendable] = [
            identity, patient, message, read, read.patients[0], read.patients[0].identite,
            read.patients[0].identite.autresIdentifiants, try DatamatrixPayload(qualified), try XDSPatient(qualified),
            try PAMSamples.ipp, patient.adresse, read.patients[0].identite.avertissements,
        ]
        for value in values {
            for text in ["\(value)", String(reflecting: value), "\([value])"] {
                for marker in ["AUBIGNE", "ELISE", "LISE", "2870438", "1987", "38185", "LILAS", "LPS-0"] {
                    #expect(!text.contains(marker), "\(type(of: value)) shows \(marker)")
                }
            }
        }
    }
}
