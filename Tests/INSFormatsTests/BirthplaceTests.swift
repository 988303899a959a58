import INSFormats
import Identitovigilance
import Testing

@Suite("A birthplace that is no code of the COG")
struct BirthplaceTests {
    /// Each format with its worked example, one place instead of the code, and the name of its field.
    static let formats: [Format] = [
        Format(name: "FHIR", field: "Patient.extension (birthPlace)") { place, policy throws(FormatError) in
            let text = FHIRSamples.compact.replacing(#""code":"38185""#, with: #""code":"\#(place)""#)
            return try FHIRPatientReader.read(Array(text.utf8), policy: policy)
        },
        Format(name: "PAM", field: "PID-11.9") { place, policy throws(FormatError) in
            let text = PAMSamples.message.replacing("^BDL^^38185", with: "^BDL^^\(place)")
            return try PAMReader.read(Array(text.utf8), policy: policy).patients[0].identite
        },
        Format(name: "CDA", field: "birthplace/place/addr/county") { place, policy throws(FormatError) in
            let text = CDASamples.recordTarget.replacing("<county>38185</county>", with: "<county>\(place)</county>")
            return try CDARecordTargetReader.read(Array(text.utf8), policy: policy)
        },
    ]

    struct Format: Sendable, CustomTestStringConvertible {
        let name: String
        let field: String
        let read: @Sendable (String, FormatPolicy) throws(FormatError) -> ReceivedIdentity
        var testDescription: String { name }
    }

    @Test(
        "Beside an INS it is refused, as in a Datamatrix (rniv-rules 3.8); by policy the INS goes and the text stays, told",
        arguments: formats,
        ["3818", "381850", "2a004", "2C004", "38 85", "GRENO", " 38185 "]
    )
    func besideINS(format: Format, place: String) throws {
        #expect(
            refusal { () throws(FormatError) in try format.read(place, .standard) } == "champInvalide@\(format.field)"
        )
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        let identity = try format.read(place, policy)
        #expect(identity.ins == nil && identity.traits.lieuNaissance == place && identity.statut != .qualifiee)
        #expect(identity.warned.contains("lieuInvalide@\(format.field)"))
        #expect(identity.warned.contains("insEcartee@\(format.field)"))
    }

    @Test(
        "Every shape of the COG is taken with its INS",
        arguments: formats,
        ["38185", "2A004", "97411", "99255", "99999"]
    )
    func taken(format: Format, place: String) throws {
        let identity = try format.read(place, .standard)
        #expect(identity.ins != nil && identity.traits.lieuNaissance == place)
        #expect(!identity.warned.contains { $0.hasPrefix("lieuInvalide") })
    }

    @Test("Without an INS the text stays, and is told")
    func withoutINS() throws {
        let text = PAMSamples.message.replacing("|VALI\r", with: "|PROV\r").replacing("BDL^^38185", with: "BDL^^3818")
        let identity = try PAMReader.read(Array(text.utf8)).patients[0].identite
        #expect(identity.traits.lieuNaissance == "3818" && identity.warned.contains("lieuInvalide@PID-11.9"))
    }

    @Test(
        "In FHIR a code of another system is no code of the COG, though it may look like one: a postcode (2.3)",
        arguments: [
            ("urn:x", false), ("", false), ("https://mos.esante.gouv.fr/NOS/TRE_R20-Pays/FHIR/TRE-R20-Pays", true),
            ("https://mos.esante.gouv.fr/NOS/TRE_R13-Commune/FHIR/TRE-R13-Commune", true),
        ]
    )
    func systems(system: String, isTaken: Bool) throws {
        let text = FHIRSamples.changed(
            "https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM",
            system
        )
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        let identity = try FHIRPatientReader.read(Array(text.utf8), policy: policy)
        #expect((identity.ins != nil) == isTaken && identity.traits.lieuNaissance == "38185")
        #expect(identity.warned.contains("lieuInvalide@Patient.extension (birthPlace)") != isTaken)
    }
}
