#if OpenSSL
import INSi
import INSiSecurity
internal import Identitovigilance

extension FuzzTarget {
    /// A file that opens does so with its passphrase alone and says no name; any other file is refused in words.
    ///
    /// The first byte decides what the rest is: below 0x80 a file; else the content of one, around which a right integrity
    /// check is put, so that what is behind the check is read too.
    static let pkcs12 = FuzzTarget(name: "pkcs12") { bytes in
        guard let first = bytes.first else { return false }
        let content = Array(bytes.dropFirst())
        guard !mayTakeLong(content) else { return false }
        let file = first < 0x80 ? content : PKCS12Envelope.file(around: content)
        let certificate: SoftwareCertificate
        do throws(SecurityError) {
            certificate = try SoftwareCertificate(pkcs12: file, passphrase: PKCS12Envelope.passphrase)
        } catch { return try requireSilent(error) }
        try require(
            "\(certificate)" == "SoftwareCertificate(notAfter: \(certificate.notAfter.iso))",
            "a certificate describes itself by its last day"
        )
        try require(!certificate.emetteur.isEmpty, "a certificate names its structure")
        try require(certificate.clientCertificate.chain.count <= 10, "a chain ends")
        _ = certificate.needsRenewalNotice(at: TrustedAssertion.moment)
        do throws(SecurityError) { try certificate.check(at: TrustedAssertion.moment) } catch {
            try requireSilent(error)
        }
        let refusal = refusal(of: file, passphrase: PKCS12Envelope.passphrase + "?")
        try require(refusal == .motDePasseIncorrect, "another passphrase is refused as such")
        return true
    }

    /// Whether a number is there that the library would accept for rounds, which take a second and say nothing new.
    private static func mayTakeLong(_ content: [UInt8]) -> Bool {
        content.indices.dropLast(4).contains { index in
            guard content[index] == 0x02, content[index + 1] == 0x03 else { return false }
            return (50_000...5_000_000).contains(content[index + 2..<index + 5].reduce(0) { $0 << 8 | Int($1) })
                && !content[index + 2..<index + 5].elementsEqual([1, 0, 1])
        }
    }

    private static func refusal(of file: [UInt8], passphrase: String) -> ErrorCode? {
        do throws(SecurityError) {
            _ = try SoftwareCertificate(pkcs12: file, passphrase: passphrase)
            return nil
        } catch { return error.code }
    }
}
#endif
