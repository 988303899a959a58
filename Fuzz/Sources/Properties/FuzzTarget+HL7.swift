import INSFormats
internal import Identitovigilance

extension FuzzTarget {
    /// A message that is accepted reads the same in an MLLP envelope and under the milder policy; its identities, written
    /// again in a character set, are read as written.
    static let hl7 = FuzzTarget(name: "hl7") { bytes in
        let message: ReceivedPAMMessage
        do throws(FormatError) { message = try PAMReader.read(bytes) } catch { return try requireSilent(error) }
        try require((try? PAMReader.read(bytes, policy: .mild)) == message, "a milder policy reads the same")
        if bytes.first != 0x0B {
            try require((try? PAMReader.read([0x0B] + bytes + [0x1C, 0x0D])) == message, "an envelope changes nothing")
        }
        try require(!message.patients.isEmpty, "a message has a patient")
        // One of the character sets for each input: an execution takes half the time.
        let set = HL7CharacterSet.allCases[bytes.count % HL7CharacterSet.allCases.count]
        for patient in message.patients {
            try requireSound(patient.identite)
            if let resent = Resent(patient.identite) { try write(resent, in: set) }
        }
        return true
    }

    private static func write(_ resent: Resent, in set: HL7CharacterSet) throws(Violation) {
        guard let local = try? LocalIdentifier("000042", oid: "1.2.250.1.71.4.2.2", autorite: "HÔPITAL ^ | DE TEST")
        else { throw Violation("a local identifier can be made") }
        let patient = PAMPatient(resent.identity, identifiants: [local])
        var header = header
        header.jeuDeCaracteres = set
        let written: FormattedIdentity
        do throws(FormatError) { written = try PAMWriter(header: header).creation(patient) } catch {
            // An INS may hold a letter that the set does not have: it is refused, not replaced, and in UTF-8 it can be sent.
            let isLacking = set == .latin1 && error.code == .caractereNonTransmissible
            let text = (try? PAMWriter(header: Self.header).creation(patient)).map {
                String(decoding: $0.octets, as: UTF8.self)
            }
            let isThere = text?.unicodeScalars.contains { $0.value > 0xFF || (0x80...0x9F).contains($0.value) } ?? false
            return try require(isLacking && isThere, "an identity that was received can be sent")
        }
        guard let read = try? PAMReader.read(written.octets), let first = read.patients.first else {
            throw Violation("a message that was written can be read")
        }
        try require(read.patients.count == 1 && read.evenement == .creation, "a message is read as it was written")
        try resent.requireSame(first.identite)
        try require(first.identite.autresIdentifiants.map(\.valeur) == [local.valeur], "an identifier is read")
        try require(first.identite.autresIdentifiants.map(\.autorite) == [local.autorite], "an escape is undone")
    }

    private static let header = PAMHeader(
        applicationEmettrice: "ÉMETTEUR",
        etablissementEmetteur: "A&B",
        applicationDestinataire: "B~C",
        etablissementDestinataire: "D",
        instant: Timestamp(millisecondsSince1970: 1_768_473_000_000),
        identifiant: "1"
    )
}

extension FormatPolicy {
    /// Takes an identity whose INS can't be taken, without it.
    static let mild: FormatPolicy = {
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        return policy
    }()
}
