import INSFormats
import Identitovigilance
import Testing

@Suite("What an export leaves out is told")
struct LeftOutTests {
    private let whole = Provenance(
        canal: .insi,
        dateInterrogation: CalendarDate(iso: "2026-01-15"),
        dateValidation: CalendarDate(iso: "2026-01-15"),
        piece: .carteNationaleIdentite,
        finValiditePiece: CalendarDate(iso: "2031-06-01")
    )

    private func without(_ statut: ConfidenceStatus, _ provenance: Provenance = Provenance()) throws
        -> TransmittedIdentity
    {
        TransmittedIdentity(withoutINS: try Patient.elise.record(statut), provenance: provenance)
    }

    private func places(_ formatted: FormattedIdentity) -> [String] {
        #expect(formatted.avertissements.allSatisfy { $0.code == .sansCodeDansLeFormat })
        return formatted.avertissements.map(\.emplacement)
    }

    @Test(
        "CDA has no place for status, attributes, channel, controls or the names of authorities (interop-formats 4.1)"
    )
    func cda() throws {
        let marked = TransmittedIdentity(
            try Patient.elise.qualified(attributs: [.homonyme]),
            provenance: whole
        )
        let named = try CDARecordTargetWriter.export(marked, identifiants: [PAMSamples.ipp])
        #expect(
            places(named) == [
                "recordTarget (attributs)", "recordTarget (canal)", "recordTarget (dateInterrogation)",
                "recordTarget (dateValidation)", "recordTarget (piece)", "recordTarget (finValiditePiece)",
                "patientRole/id (autorite)",
            ]
        )
        let plain = TransmittedIdentity(try Patient.elise.qualified())
        #expect(places(try CDARecordTargetWriter.export(plain, identifiants: [CDASamples.ipp])).isEmpty)
    }

    @Test("Without its INS no status is in CDA", arguments: ConfidenceStatus.allCases)
    func cdaStatus(statut: ConfidenceStatus) throws {
        let formatted = try CDARecordTargetWriter.export(without(statut), identifiants: [CDASamples.ipp])
        #expect(places(formatted) == ["recordTarget (statut)"])
    }

    @Test(
        "Two codes of status hold two statuses: RECUP sent as PROV, and QUAL without INS sent as VALI, are told (section 0)",
        arguments: [
            (ConfidenceStatus.provisoire, false), (.recuperee, true), (.validee, false), (.qualifiee, true),
        ]
    )
    func twoCodes(statut: ConfidenceStatus, isLost: Bool) throws {
        let identity = try without(statut)
        #expect(
            places(try FHIRPatientWriter().export(identity)) == (isLost ? ["identityReliability.identityStatus"] : [])
        )
        #expect(places(try FHIRPatientWriter(version: .quatreStatuts).export(identity)).isEmpty)
        let patient = try PAMPatient(identity, identifiants: [PAMSamples.ipp])
        let writer = PAMSamples.writer()
        let former = try Patient.elise.qualified()
        for message in [
            try writer.creation(patient), try writer.miseAJour(patient), try writer.retrait(de: former, pour: patient),
            try writer.fusion(patient, absorbant: [PAMSamples.ipp]),
        ] { #expect(places(message) == (isLost ? ["PID-32"] : [])) }
    }

    @Test("FHIR has no place here for the name of an authority")
    func fhirAuthority() throws {
        let identity = TransmittedIdentity(try Patient.elise.qualified())
        #expect(
            places(try FHIRPatientWriter().export(identity, identifiants: [PAMSamples.ipp]))
                == ["Patient.identifier (autorite)"]
        )
        #expect(places(try FHIRPatientWriter().export(identity, identifiants: [CDASamples.ipp])).isEmpty)
    }

    @Test("A40 and A47 have no ZFD: what it would hold is told (interop-formats 3.1)")
    func withoutZFD() throws {
        let former = try Patient.elise.qualified()
        let patient = try PAMPatient(TransmittedIdentity(former, provenance: whole), identifiants: [PAMSamples.ipp])
        let writer = PAMSamples.writer()
        #expect(places(try writer.remplacement(de: former, par: patient)) == ["ZFD"])
        #expect(places(try writer.fusion(patient, absorbant: [PAMSamples.ipp])) == ["ZFD"])
    }
}
