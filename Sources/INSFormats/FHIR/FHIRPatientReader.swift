internal import Identitovigilance

/// Reads the identity in a Patient of FR Core, of any version up to the draft of the four statuses.
public enum FHIRPatientReader {
    /// Reads a resource.
    ///
    /// In 2.2.0 and before, `VALI` with an INS is a claim of qualification, without one of validation; an INS beside another
    /// status, or beside a code or a code system that is unknown, is dropped and the warnings say so. Broken invariants of the
    /// profile are warnings too.
    ///
    /// - Parameters:
    ///   - octets: The resource in JSON.
    ///   - policy: The choices left open.
    /// - Returns: The identity, to verify.
    /// - Throws: ``FormatError`` that names the element: `formatNonReconnu`, `formatTropGrand` and `jeuDeCaracteres` for what
    ///   is no Patient in JSON, `champInvalide` and `champRepete` for an element, `matriculeErrone` and `insSansTraits` for an
    ///   INS that can't be taken.
    public static func read(_ octets: [UInt8], policy: FormatPolicy = .standard) throws(FormatError) -> ReceivedIdentity
    {
        let patient = try FHIRElements.patient(octets)
        var reception = Reception()
        for (index, member) in patient.members.enumerated() where !readElements.contains(member.name) {
            let isKnown = FHIRVocabulary.elements.contains(member.name)
            reception.warn(.champIgnore, at: isKnown ? "Patient.\(member.name)" : "Patient, élément \(index + 1)")
        }
        var claim = FHIRClaim()
        try reception.readExtensions(of: patient, &claim)
        try reception.readIdentifiers(of: patient)
        try reception.readNames(of: patient)
        try reception.readBirth(of: patient)
        reception.warnOfInvariants(patient, claim)
        reception.apply(claim)
        return try reception.finish(FHIRVocabulary.fields, policy: policy)
    }

    private static let readElements: Set<String> = [
        "resourceType", "meta", "extension", "identifier", "name", "gender", "birthDate",
    ]
}

/// What a resource says of the status.
struct FHIRClaim {
    var code: String?
    /// Whether the code is of the draft of four statuses, in which `VALI` has no INS.
    var isDraft = false

    /// Whether the resource says anything of it, known or not.
    var isSaid = false

    /// Whether an INS may stand beside it: any status but a qualifying one excludes the INS, an unknown one too, as in PAM
    /// (6.6.15; rniv-rules 1.6.1); a profile of the INS without reliability says none (#240).
    var allowsINS: Bool { !isSaid || code == "QUAL" || (code == "VALI" && !isDraft) }
}
