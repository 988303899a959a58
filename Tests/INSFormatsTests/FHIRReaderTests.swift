import INSFormats
import Identitovigilance
import Testing

@Suite("FHIR FR Core: reading")
struct FHIRReaderTests {
    private func read(_ text: String, _ policy: FormatPolicy = .standard) throws(FormatError) -> ReceivedIdentity {
        try FHIRPatientReader.read(Array(text.utf8), policy: policy)
    }

    @Test("The worked example is read whole, with nothing to warn of (interop-formats 2.7)")
    func workedExample() throws {
        let identity = try read(FHIRSamples.patient)
        #expect(
            identity.isINS(of: .elise) && identity.statut == .qualifiee && identity.provenance == FHIRSamples.provenance
        )
        #expect(
            identity.premierPrenom == "ELISE" && identity.nomUtilise == "PERRIN" && identity.prenomUtilise == "LISE"
        )
        #expect(identity.avertissements.isEmpty && identity.autresIdentifiants.isEmpty)
    }

    @Test(
        "The status decides whether the INS is taken, by the code system that says it (section 0, 2.4)",
        arguments: [
            ("fr-core-cs-v2-0445", "VALI", .qualifiee, true), ("fr-core-cs-v2-0445", "PROV", .provisoire, false),
            ("fr-core-v2-0445", "VALI", .qualifiee, true), ("fr-core-cs-fiabilite-identite", "VALI", .qualifiee, true),
            ("fr-core-cs-identity-status", "QUAL", .qualifiee, true),
            ("fr-core-cs-identity-status", "VALI", .validee, false),
            ("fr-core-cs-identity-status", "RECUP", .recuperee, false),
            ("fr-core-cs-v2-0445", "DOUT", nil, false), ("fr-core-cs-v2-0445", "USUR", nil, false),
            ("fr-core-cs-v2-0445", "VIDE", nil, false), ("fr-core-cs-v2-0445", "DOUB", nil, false),
            ("fr-core-cs-v2-0445", "HOMA", nil, false), ("fr-core-cs-v2-0445", "", nil, false),
            ("fr-core-cs-v2-0445", "xx", nil, false), ("unknown", "VALI", nil, false),
        ] as [(String, String, ConfidenceStatus?, Bool)]
    )
    func status(system: String, code: String, statut: ConfidenceStatus?, hasINS: Bool) throws {
        let text = FHIRSamples.changed(#"fr-core-cs-v2-0445","code":"VALI""#, #"\#(system)","code":"\#(code)""#)
        let identity = try read(text == "not changed" ? FHIRSamples.compact : text)
        #expect(identity.statut == statut && (identity.ins != nil) == hasINS)
        #expect(hasINS || !identity.avertissements.isEmpty)
        #expect(identity.traits == Patient.elise.recus)
    }

    @Test(
        "An unknown code beside a qualifying status changes nothing, and without any status an INS stays (1.10.3, #240)"
    )
    func besideStatus() throws {
        let reliability = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-identity-reliability"
        let unknown =
            #"{"url":"\#(reliability)","extension":[{"url":"identityStatus","valueCoding":{"system":"urn:x","code":"PROV"}}]},"#
        let both = try read(
            FHIRSamples.changed(
                #""extension":[{"url":"\#(reliability)""#,
                #""extension":[\#(unknown){"url":"\#(reliability)""#
            )
        )
        #expect(both.isINS(of: .elise) && both.statut == .qualifiee && both.warned.count == 1)
        let silent = try read(FHIRSamples.changed(#"{"url":"identityStatus""#, #"{"url":"x""#))
        #expect(silent.isINS(of: .elise) && silent.statut == nil)
    }

    @Test(
        "An INS needs the type that goes with its system: the system of the NIR alone may be a billing number (0.3, 2.2)"
    )
    func types() throws {
        let billing = try read(FHIRSamples.changed(#""code":"INS-NIR-TEST""#, #""code":"NH""#))
        #expect(billing.ins == nil && billing.statut == .validee)
        #expect(billing.warned.contains("numeroFacturation@Patient.identifier[0]"))
        #expect(billing.warned.contains("regleDeProfil@fr-core-1"))
        #expect(billing.autresIdentifiants.map(\.type) == ["NH"])
    }

    @Test("An old INS is no INS; a NIA may be temp; a missing use is understood (2.2)")
    func uses() throws {
        let old = try read(FHIRSamples.changed(#"{"use":"official","type""#, #"{"use":"old","type""#))
        #expect(old.ins == nil && old.warned.contains("insAncienne@Patient.identifier[0]"))
        let temporary = FHIRSamples.changed(#"{"use":"official","type""#, #"{"use":"temp","type""#)
        #expect(try read(temporary).ins == nil)
        let nia = temporary.replacing("INS-NIR-TEST", with: "INS-NIA").replacing("4.10", with: "4.9")
        #expect(try read(nia).ins?.nature == .nia)
        let useless = try read(FHIRSamples.changed(#"{"use":"official","type""#, #"{"type""#))
        #expect(useless.isINS(of: .elise) && useless.warned.contains("ecritureToleree@Patient.identifier[0].use"))
    }

    @Test(
        "Broken invariants of the profile are told: two official identifiers, an unknown place (fr-core-2, fr-core-3)"
    )
    func invariants() throws {
        let nss =
            #"{"use":"official","type":{"coding":[{"code":"NH"}]},"system":"urn:oid:1.2.250.1.213.1.4.8","value":"1"},"#
        let two = try read(FHIRSamples.changed(#""identifier":["#, #""identifier":["# + nss))
        #expect(two.isINS(of: .elise) && two.warned.contains("regleDeProfil@fr-core-2"))
        let nowhere = try read(FHIRSamples.changed(#""code":"38185""#, #""code":"99999""#))
        #expect(nowhere.warned == ["regleDeProfil@fr-core-3"])
    }

    @Test("What is not taken is told; a name that is no element of R4 is told by its rank, since it may be anything")
    func unknown() throws {
        let identity = try read(
            FHIRSamples.changed(
                #""gender":"female""#,
                #""telecom":[],"DUPONT":1,"gender":"female","active":true"#
            ).replacing(
                #""extension":[{"url":"https://hl7.fr"#,
                with: #""extension":[{"url":"u"},{"url":"https://hl7.fr"#
            )
        )
        #expect(identity.isINS(of: .elise))
        for place in ["Patient.telecom", "Patient, élément 7", "Patient.active", "Patient.extension[0]"] {
            #expect(identity.warned.contains("champIgnore@\(place)"), "\(place)")
        }
    }

    @Test(
        "Bad input is refused with the element (interop-formats 2.1)",
        arguments: [
            ("287043818599165", "287043818599156", "matriculeErrone@Patient.identifier[0]"),
            (#""code":"38185""#, #""code":"""#, "insSansTraits@Patient.extension (birthPlace)"),
            (#"D'AUBIGNE-MARCHAND"#, "", "insSansTraits@Patient.name.family"),
            (
                #""valueString":"ELISE MARIE-ANNE""#, #""valueString":1"#,
                "champInvalide@Patient.name[0].extension.valueString"
            ),
            (#","birthDate":"1987-04-23""#, "", "insSansTraits@Patient.birthDate"),
            (#""birthDate":"1987-04-23""#, #""birthDate":"1987-04""#, "champInvalide@Patient.birthDate"),
            (#""birthDate":"1987-04-23""#, #""birthDate":19870423"#, "champInvalide@Patient.birthDate"),
            (#""gender":"female""#, #""gender":"unknown""#, "insSansTraits@Patient.gender"),
            (#""gender":"female""#, #""gender":"F""#, "champInvalide@Patient.gender"),
            (#""use":"usual""#, #""use":"official""#, "champRepete@Patient.name[1]"),
            (#""resourceType":"Patient""#, #""resourceType":"Person""#, "formatNonReconnu@resourceType"),
            (#""identifier":[{"#, #""identifier":[1,{"#, "champInvalide@Patient.identifier"),
            (#""gender":"female""#, #""gender":"female","gender":"male""#, "champRepete@gender"),
            (#""gender":"female""#, #""DUPONT":1,"DUPONT":2"#, "champRepete@JSON"),
            (#""gender":"female""#, #""gender":"female",,"#, "formatNonReconnu"),
            (#""gender":"female""#, #""gender":"\ud800""#, "formatNonReconnu"),
            (#""gender":"female""#, #""gender":01"#, "formatNonReconnu"),
            (#""gender":"female""#, #""gender":[NaN]"#, "formatNonReconnu"),
        ]
    )
    func refusals(old: String, new: String, expected: String) {
        #expect(refusal { () throws(FormatError) in try read(FHIRSamples.changed(old, new)) } == expected)
    }

    @Test(
        "A value of another type is refused, never read as absent (R4, JSON; design: no silent drop)",
        arguments: [
            (#""given":["ELISE"]"#, #""given":"ELISE""#, "Patient.name[0].given"),
            (#""given":["ELISE"]"#, #""given":[5]"#, "Patient.name[0].given"),
            (#""given":["LISE"]"#, #""given":"LISE""#, "Patient.name[1].given"),
            (#""given":["LISE"]"#, #""given":[["LISE"]]"#, "Patient.name[1].given"),
            (#""family":"PERRIN""#, #""family":5"#, "Patient.name[1].family"),
            (#""family":"PERRIN""#, #""family":null"#, "Patient.name[1].family"),
            (#""family":"D'AUBIGNE-MARCHAND""#, #""family":5"#, "Patient.name[0].family"),
            (#""use":"usual""#, #""use":true"#, "Patient.name[1].use"),
            (#""valueString":"ELISE MARIE-ANNE""#, #""valueString":5"#, "Patient.name[0].extension.valueString"),
            (
                #""valueCoding":{"system":"https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM","code":"38185"}"#,
                #""valueCoding":"38185""#, "Patient.extension (birthPlace).valueCoding"
            ),
            (#""code":"38185""#, #""code":38185"#, "Patient.extension (birthPlace).code"),
            (#""valueAddress":{"#, #""valueAddress":[],"x":{"#, "Patient.extension (birthPlace).valueAddress"),
            (#""code":"VALI""#, #""code":1"#, "Patient.extension (identityReliability).code"),
            (#""valueDate":"2026-01-15""#, #""valueDate":2026"#, "Patient.extension (identityReliability).valueDate"),
            (#"{"use":"official","type""#, #"{"use":1,"type""#, "Patient.identifier[0].use"),
            (
                #""system":"urn:oid:1.2.250.1.213.1.4.10""#, #""system":["urn:oid:1.2.250.1.213.1.4.10"]"#,
                "Patient.identifier[0].system"
            ),
            (#""value":"287043818599165""#, #""value":287043818599165"#, "Patient.identifier[0].value"),
            (#""code":"INS-NIR-TEST""#, #""code":{}"#, "Patient.identifier[0].type.coding.code"),
        ]
    )
    func wrongTypes(old: String, new: String, place: String) {
        let text = FHIRSamples.changed(old, new)
        #expect(refusal { () throws(FormatError) in try read(text) } == "champInvalide@\(place)")
    }

    @Test(
        "The OID of an authority is bare, as in PAM and CDA, so that it can be sent again; another URI stays as it is"
    )
    func systems() throws {
        let local = FHIRSamples.identifiers(of: [
            "urn:oid:1.2.3", "https://example.org/ipp", "urn:oid:x", "urn:uuid:1.2", "1.2.3",
        ])
        let systems = try read(local).autresIdentifiants.map(\.systeme)
        #expect(systems == ["1.2.3", "https://example.org/ipp", "urn:oid:x", "urn:uuid:1.2", "1.2.3"])
        let formatted = try FHIRPatientWriter().export(
            TransmittedIdentity(withoutINS: Patient.elise.record(.provisoire)),
            identifiants: [LocalIdentifier("42", oid: #require(systems[0]))]
        )
        #expect(FHIRSamples.text(formatted).contains(#""system":"urn:oid:1.2.3""#))
    }

    @Test("In an array of given names, null holds the place of an absent one, which is told (R4, JSON 2.6.2)")
    func nullGiven() throws {
        let identity = try read(FHIRSamples.changed(#""given":["LISE"]"#, #""given":[null]"#))
        #expect(identity.prenomUtilise == nil && identity.warned == ["champIgnore@Patient.name[1].given"])
    }

    @Test("Depth, size and bytes are bounded (RFC 8259)")
    func limits() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(refusal { () throws(FormatError) in try read(deep) } == "formatTropGrand")
        let bytes = [UInt8](repeating: 0x20, count: 5 << 20)
        #expect(refusal { () throws(FormatError) in try FHIRPatientReader.read(bytes) } == "formatTropGrand")
        #expect(
            refusal { () throws(FormatError) in try FHIRPatientReader.read([0x22, 0xC9, 0x22]) } == "jeuDeCaracteres"
        )
    }

    @Test("By policy, an INS that can't be one is dropped and said so, the identity stays (9.10)")
    func dropped() throws {
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        let identity = try read(FHIRSamples.changed("287043818599165", "287043818599156"), policy)
        #expect(identity.ins == nil && identity.statut == .validee && identity.traits == Patient.elise.recus)
        #expect(identity.warned == ["insEcartee@Patient.identifier[0]"])
    }

    @Test("Ten thousand people read back as they were written, in both versions")
    func roundTrip() throws {
        var generator = PatientGenerator(seed: 4)
        for index in 0..<10_000 {
            let patient = generator.next()
            let version = FHIRCoreVersion.allCases[index % 2]
            let identity = TransmittedIdentity(try patient.qualified(), provenance: FHIRSamples.provenance)
            let read = try FHIRPatientReader.read(FHIRPatientWriter(version: version).export(identity).octets)
            guard read.isINS(of: patient), read.nomUtilise == patient.nomUtilise, read.avertissements.isEmpty,
                read.prenomUtilise == patient.prenomUtilise, read.statut == .qualifiee
            else {
                Issue.record("one differs: \(read.warned)")
                return
            }
        }
    }

    @Test("A thousand damaged resources give the right INS or none, and never a crash")
    func damaged() {
        let bytes = Array(FHIRSamples.compact.utf8)
        let starts = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: "{") }
        let read = Damage.readThousand(of: bytes, blocksAt: starts, seed: 5) { bytes throws(FormatError) in
            [try FHIRPatientReader.read(bytes)]
        }
        #expect(read > 10 && read < 950)
    }
}
