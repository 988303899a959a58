import Foundation
import INSi
import INSiSecurity
import Properties
import Identitovigilance

extension SeedSet {
    /// Requests with an assertion of the one card that is trusted: a search by traits, one by carte Vitale.
    ///
    /// The key of the authority is thrown away; its certificate goes into `TestAnchor.swift`.
    static let assertion = SeedSet(name: "assertion") {
        let authority = try TestCertificateAuthority(commonName: "TEST AC IGC-SANTE FORT PERSONNES")
        let card = try authority.cardIdentity(
            prenom: "ZOÉ",
            nom: "TEST D'EXEMPLE, FILLE",
            identifiant: TrustedAssertion.nameID
        )
        let signer = try SoftwareAssertionSigner(pkcs12: try card.pkcs12(passphrase: "x"), passphrase: "x")
        var files: [[UInt8]] = []
        for trusted in TrustedAssertion.all {
            let assertion = try signer.assertion(
                identifiant: trusted.identifiant,
                issueInstant: TrustedAssertion.moment,
                codeSpecialite: trusted.codeSpecialite,
                secteurActivite: trusted.secteurActivite,
                identifiantFacturation: trusted.identifiantFacturation
            )
            let encoder = try encoder(.cpx(try await assertion.signed(by: signer)))
            let context = try context(at: TrustedAssertion.moment)
            files.append(try encoder.encode(Person.some[1].created().insiQuery(lieu: true), context: context).body)
            let (vitale, person) = try vitaleCard()
            let query = try vitale.query(for: person, inReader: "0123456789", at: TrustedAssertion.moment)
            files.append(try encoder.encode(query, context: context).body)
        }
        let anchor = Data(authority.certificateDER).base64EncodedString()
        let source = """
            /// The authority that the card of the seeds is of, and how the card names its holder; written by `Seeds`.
            enum TestAnchor {
                static let issuer = #"\(signer.issuer)"#
                static let certificate = \"\"\"
            \(lines(of: anchor).map { "        \($0)\\" }.joined(separator: "\n"))

                    \"\"\"
            }

            """
        try Data(source.utf8).write(to: URL(filePath: "Sources/Properties/TestAnchor.swift"))
        return numbered(files)
    }

    /// Files with one round everywhere, modern, legacy and not encrypted, with the check that they came with and as contents,
    /// to which the fuzzer adds one.
    static let pkcs12 = SeedSet(name: "pkcs12") {
        let identity = try TestCertificateAuthority().clientIdentity()
        var files: [[UInt8]] = []
        for options in [
            ["-certpbe", "AES-256-CBC", "-keypbe", "AES-256-CBC"],
            ["-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1"],
            ["-certpbe", "NONE", "-keypbe", "NONE"],
        ] {
            files.append([0] + (try openSSLExport(identity, options)))
            files.append([0x80] + content(of: try openSSLExport(identity, options + ["-nomac"])))
        }
        return numbered(files)
    }

    private static func vitaleCard() throws -> (VitaleCard, VitaleBeneficiary) {
        let person = try VitaleBeneficiary(
            matriculeIndividu: try Matricule("1810163220751"),
            matriculeOD: try Matricule("1810163220751"),
            nomNaissance: "ADRDEUX",
            dateNaissance: DateNaissance("1981-01-01"),
            rangNaissance: 1
        )
        let moment = TrustedAssertion.moment
        return (VitaleCard(serialNumber: "0123456789", beneficiaires: [person], readAt: moment), person)
    }

    private static func lines(of text: String) -> [String] {
        stride(from: 0, to: text.count, by: 100).map { String(text.dropFirst($0).prefix(100)) }
    }

    /// A file with one round everywhere, by the openssl command.
    private static func openSSLExport(_ identity: TestIdentity, _ options: [String]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "seeds-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (pem, file) = (folder.appending(path: "in.pem"), folder.appending(path: "out.p12"))
        try Data((identity.certificatePEM + identity.keyPEM).utf8).write(to: pem)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["openssl", "pkcs12", "-export", "-in", pem.path, "-out", file.path, "-iter", "1"]
            + ["-passout", "pass:\(PKCS12Envelope.passphrase)"] + options
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: file))
    }

    /// What a file without check holds: past the version, and past the headers of the content, down to its octets.
    private static func content(of file: [UInt8]) -> [UInt8] {
        var rest = opened(file[...])  // PFX
        rest = rest.dropFirst(3)  // version
        rest = opened(rest)  // ContentInfo
        rest = rest.dropFirst(11)  // its type, data
        return Array(opened(opened(rest)))  // explicit tag, octets
    }

    /// The content of the element that begins there.
    private static func opened(_ der: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let length = der.dropFirst().first ?? 0
        return der.dropFirst(length < 0x80 ? 2 : 2 + Int(length & 0x7F))
    }
}
