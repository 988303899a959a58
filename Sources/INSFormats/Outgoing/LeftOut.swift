internal import Identitovigilance

/// What an export leaves out, each thing a warning: nothing that was given is lost without a word.
struct LeftOut {
    private(set) var warnings: [FormatWarning] = []

    /// Tells a field when it holds something that the format has no code for.
    mutating func note(_ emplacement: String, when isLost: Bool) {
        if isLost { warnings.append(FormatWarning(.sansCodeDansLeFormat, at: emplacement)) }
    }

    /// Tells a status that a format of two codes turns into another: `RECUP` into `PROV`, and `QUAL` without its INS into
    /// `VALI` (interop-formats, section 0).
    mutating func noteStatus(of identite: TransmittedIdentity, at emplacement: String) {
        let isLost =
            switch identite.statut {
            case .provisoire, .validee: false
            case .recuperee: true
            case .qualifiee: identite.ins == nil
            }
        note(emplacement, when: isLost)
    }

    /// Tells the names of authorities, for a format that has their OID alone.
    mutating func noteAuthorities(of identifiants: [LocalIdentifier], at emplacement: String) {
        note(emplacement, when: identifiants.contains { !$0.autorite.isEmpty })
    }
}
