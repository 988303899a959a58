internal import Identitovigilance

/// Writes a Patient of FR Core: `fr-core-patient-ins` for a qualified identity, `fr-core-patient` without INS for any other.
public struct FHIRPatientWriter: Sendable {
    private let version: FHIRCoreVersion

    /// Makes a writer.
    ///
    /// - Parameter version: The version of FR Core.
    public init(version: FHIRCoreVersion = .v2_2_0) { self.version = version }

    /// Writes a new resource.
    ///
    /// The billing number is never added: its `use` would make two official identifiers, which invariant `fr-core-2` forbids.
    ///
    /// - Parameters:
    ///   - identite: The identity.
    ///   - identifiants: The local identifiers (slice `PI`, use `usual`).
    ///   - libelleLieu: The name of the birthplace, if it is to be shown.
    /// - Returns: The resource in JSON, without white space, and what FR Core has no code for.
    /// - Throws: ``FormatError`` with `dateNonTransmissible` for a lunar birth date, which FHIR can't write.
    public func export(
        _ identite: TransmittedIdentity,
        identifiants: [LocalIdentifier] = [],
        libelleLieu: String? = nil
    ) throws(FormatError) -> FormattedIdentity {
        let patient = JSONObject([JSONMember("resourceType", .string("Patient"))])
        return try write(identite, identifiants, libelleLieu, into: patient)
    }

    /// Writes the identity into a resource, keeping everything else of it: members, their order, the text of numbers.
    ///
    /// With an INS, another active one becomes `old` (2.2.0). Without, every INS is removed, as PAM does (4.4.3).
    ///
    /// - Parameters:
    ///   - patient: The resource as it is, in JSON.
    ///   - identite: The identity.
    ///   - identifiants: Local identifiers to add when they are not there.
    ///   - libelleLieu: The name of the birthplace, if it is to be shown.
    /// - Returns: The resource, and what FR Core has no code for.
    /// - Throws: ``FormatError``, as ``export(_:identifiants:libelleLieu:)``, and when the resource can't be read as a Patient.
    public func miseAJour(
        _ patient: [UInt8],
        avec identite: TransmittedIdentity,
        identifiants: [LocalIdentifier] = [],
        libelleLieu: String? = nil
    ) throws(FormatError) -> FormattedIdentity {
        let resource = try FHIRElements.patient(patient)
        return try write(identite, identifiants, libelleLieu, into: resource)
    }

    private func write(
        _ identite: TransmittedIdentity,
        _ identifiants: [LocalIdentifier],
        _ libelleLieu: String?,
        into patient: JSONObject
    ) throws(FormatError) -> FormattedIdentity {
        var patient = patient
        var (reliability, lost) = FHIRReliability.extensions(identite, version)
        lost.noteAuthorities(of: identifiants, at: "Patient.identifier (autorite)")
        try FHIRElements.setProfile(hasINS: identite.ins != nil, in: &patient)
        try FHIRElements.setExtensions(reliability, identite, libelleLieu, in: &patient)
        try FHIRIdentifiers.set(identite.ins, identifiants, in: &patient)
        try FHIRElements.setNames(identite.traits, in: &patient)
        patient["gender"] = .string(FHIRElements.gender(identite.traits.sexe))
        patient["birthDate"] = .string(try identite.calendarDate(at: "Patient.birthDate").iso)
        return FormattedIdentity(octets: JSONWriter.write(.object(patient)), avertissements: lost.warnings)
    }
}
