import INSFormats
internal import Identitovigilance

extension FuzzTarget {
    /// A document that is accepted reads the same under the milder policy; its identity, written anew, is read as written.
    static let cda = FuzzTarget(name: "cda") { bytes in
        let identity: ReceivedIdentity
        do throws(FormatError) { identity = try CDARecordTargetReader.read(bytes) } catch {
            try requireSilent(error)
            if let mild = try? CDARecordTargetReader.read(bytes, policy: .mild) {
                try requireSound(mild)
                try require(mild.ins == nil, "what stops the stricter policy is the INS, which the milder one leaves")
            }
            return false
        }
        try requireSound(identity)
        try require(
            (try? CDARecordTargetReader.read(bytes, policy: .mild)) == identity,
            "a milder policy reads the same"
        )
        guard let resent = Resent(identity) else { return true }
        guard
            let local = try? LocalIdentifier("<&\"0042", oid: "1.2.250.1.71.4.2.2"),
            let written = try? CDARecordTargetWriter.export(
                resent.identity,
                identifiants: [local],
                libelleLieu: "L'É&"
            ),
            let read = try? CDARecordTargetReader.read(written.octets)
        else { throw Violation("an identity that was received can be sent") }
        try resent.requireSame(read)
        try require(read.autresIdentifiants.map(\.valeur) == [local.valeur], "an identifier is read as written")
        return true
    }
}
