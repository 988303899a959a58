internal import Identitovigilance

/// A PAM message that was read.
public struct ReceivedPAMMessage: Sendable, Hashable {
    /// The event, when it is one that this library interprets.
    ///
    /// The identity of another ADT message is read with the warning `evenementNonInterprete`, unless the event deletes, merges,
    /// moves, links or unlinks patients: that one is refused.
    public let evenement: PAMEvent?

    /// The patients: one, or several in a message of merges.
    public let patients: [ReceivedPAMPatient]
}

/// A patient of a PAM message.
public struct ReceivedPAMPatient: Sendable, Hashable {
    /// The identity, to verify.
    public let identite: ReceivedIdentity

    /// Whether the message asks to delete every INS of the patient, NIR and NIA, and their history (PAM 4.4.3).
    ///
    /// The status changes only if the identity says one.
    public let retireINS: Bool

    /// The identifiers that are replaced, removed or absorbed (`MRG-1`), by which the patient is found.
    public let anciensIdentifiants: [ReceivedIdentifier]
}

/// Reads the identity in messages of PAM France.
public enum PAMReader {
    /// Reads a message.
    ///
    /// `PID-32` decides: an INS beside anything but `VALI` is dropped and the warnings say so (PAM 6.6.15); `VALI` with an
    /// INS is a claim of qualification, without one of validation (interop-formats, section 0).
    ///
    /// - Parameters:
    ///   - octets: The bytes of one message.
    ///   - policy: The choices left open.
    /// - Returns: The patients.
    /// - Throws: ``FormatError`` that names the field: `formatNonReconnu`, `formatTropGrand` and `jeuDeCaracteres` for what
    ///   is no such message, `versionDeFormat` when it is no ADT message or one that acts on patients otherwise
    ///   than a ``PAMEvent``, `champAbsent`, `champInvalide` and `champRepete` for
    ///   a field, `matriculeErrone` and `insSansTraits` for an INS that can't be taken.
    public static func read(
        _ octets: [UInt8],
        policy: FormatPolicy = .standard
    ) throws(FormatError) -> ReceivedPAMMessage {
        let message = try HL7Message(octets)
        let trigger = try PAMTrigger(message)
        let groups = try PAMGroup.groups(in: message, trigger.event)
        var patients: [ReceivedPAMPatient] = []
        for group in groups { patients.append(try group.patient(message, trigger, policy)) }
        return ReceivedPAMMessage(evenement: trigger.event, patients: patients)
    }
}

extension ReceivedPAMMessage: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<message PAM \(evenement?.rawValue ?? "autre"), \(patients.count) patients>" }
}

extension ReceivedPAMPatient: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<patient reçu>" }
}
