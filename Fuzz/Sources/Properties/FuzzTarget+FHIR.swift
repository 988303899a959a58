import INSFormats
internal import Identitovigilance

extension FuzzTarget {
    /// A resource that is accepted reads the same under the milder policy; another identity written into it is read from
    /// it, and written once more changes no byte; its own identity, written anew, is read as written.
    static let fhir = FuzzTarget(name: "fhir") { bytes in
        let identity: ReceivedIdentity
        do throws(FormatError) { identity = try FHIRPatientReader.read(bytes) } catch {
            try requireSilent(error)
            if let mild = try? FHIRPatientReader.read(bytes, policy: .mild) { try requireSound(mild) }
            return false
        }
        try requireSound(identity)
        try require((try? FHIRPatientReader.read(bytes, policy: .mild)) == identity, "a milder policy reads the same")
        // One of the versions for each input: an execution takes half the time.
        let writer = writers[bytes.count % writers.count]
        try update(bytes, by: writer)
        guard let resent = Resent(identity) else { return true }
        guard let written = try? writer.export(resent.identity), let read = try? FHIRPatientReader.read(written.octets)
        else { throw Violation("an identity that was received can be sent") }
        try resent.requireSame(read)
        return true
    }

    private static let writers = [FHIRPatientWriter(version: .v2_2_0), FHIRPatientWriter(version: .quatreStatuts)]

    private static func update(_ resource: [UInt8], by writer: FHIRPatientWriter) throws(Violation) {
        guard let person = People.qualified else { throw Violation("the person of the tests is qualified") }
        let once: FormattedIdentity
        do throws(FormatError) { once = try writer.miseAJour(resource, avec: person.identity) } catch {
            // Only a member of the wrong kind, which reading passes over, may stop it.
            try require(error.code == .champInvalide, "a resource that is read can be written into")
            try requireSilent(error)
            return
        }
        guard let read = try? FHIRPatientReader.read(once.octets) else { throw Violation("what was written is read") }
        try requireSound(read)
        let isBlocked = !read.attributs.isDisjoint(with: [.douteuse, .fictive])
        try require(!isBlocked, "attributes of the resource give way to those of the identity")
        try person.requireSame(read)
        let twice = try? writer.miseAJour(once.octets, avec: person.identity)
        try require(twice?.octets == once.octets, "written once more, a resource does not change")
    }
}
