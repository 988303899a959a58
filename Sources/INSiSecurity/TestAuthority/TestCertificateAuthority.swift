#if OpenSSL
internal import COpenSSL
internal import INSi
public import Identitovigilance

/// A certificate authority for tests and the simulator ONLY: it makes keys that nobody guards.
///
/// It bears the name of the test IGC-Santé, so that the rules of ``SoftwareCertificatePolicy/igcSante`` apply to what it
/// issues, and every subject says TEST. Nothing outside a test may trust it.
public struct TestCertificateAuthority: Sendable {
    /// The common name of the test IGC-Santé authority.
    public static let defaultCommonName = "TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS"

    /// From 2020 to the end of 2049: whatever the clock of the test machine says.
    public static let wideValidity =
        Timestamp(millisecondsSince1970: 1_577_836_800_000)...Timestamp(millisecondsSince1970: 2_524_607_999_000)

    /// The authority's certificate in DER.
    public let certificateDER: [UInt8]

    /// The authority's certificate in PEM.
    public let certificatePEM: String

    let privateKey: any PrivateKeyMaterial

    /// Makes an authority with a new key (RSA 2048).
    ///
    /// - Parameters:
    ///   - commonName: Its common name; `TEST ` is put before a name that does not begin with it.
    ///   - validity: From when to when its certificate is valid.
    /// - Throws: ``SecurityError`` when OpenSSL cannot make it.
    public init(
        commonName: String = Self.defaultCommonName,
        validity: ClosedRange<Timestamp> = Self.wideValidity
    ) throws(SecurityError) {
        let key = try Self.newKey()
        let request = CertificateRequest(
            subject: DistinguishedName(
                commonName: Self.marked(commonName),
                organization: Self.marked("ASIP-SANTE"),
                country: "FR"
            ),
            validity: validity,
            extensions: [
                (NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
                (NID_subject_key_identifier, "hash"),
            ]
        )
        let certificate = try request.selfSign(key: key)
        guard let der = certificate.der, let pem = PEMText.certificate(der: der), let privateKey = key.wipedDER() else {
            throw .draining(.generationCertificat)
        }
        (certificateDER, certificatePEM) = (der, pem)
        self.privateKey = privateKey
    }

    /// Issues the identity of a TLS server.
    ///
    /// - Parameters:
    ///   - dnsNames: The host names it may bear: ASCII letters, digits, `-`, `.` and `*`.
    ///   - ipAddresses: The addresses it may bear, as text.
    ///   - validity: From when to when it is valid.
    /// - Returns: The identity.
    /// - Throws: ``SecurityError`` when a name cannot be written or OpenSSL refuses.
    public func serverIdentity(
        dnsNames: [String] = [],
        ipAddresses: [String] = ["127.0.0.1", "::1"],
        validity: ClosedRange<Timestamp> = Self.wideValidity
    ) throws(SecurityError) -> TestIdentity {
        try serverIdentity(dnsNames: dnsNames, ipAddresses: ipAddresses, validity: validity, usage: "serverAuth")
    }

    /// Issues the identity of a server for another usage than that of one: for proofs that such a one is refused.
    package func serverIdentity(
        dnsNames: [String] = [],
        ipAddresses: [String] = ["127.0.0.1", "::1"],
        validity: ClosedRange<Timestamp> = Self.wideValidity,
        usage: String
    ) throws(SecurityError) -> TestIdentity {
        let names = dnsNames.map { "DNS:\($0)" } + ipAddresses.map { "IP:\($0)" }
        // The list is read by OpenSSL's own syntax: a comma in a name would begin another one.
        guard !names.isEmpty, names.allSatisfy({ $0.utf8.allSatisfy(Self.isNameByte) }) else {
            throw SecurityError(.generationCertificat)
        }
        return try issue(
            subject: DistinguishedName(commonName: Self.marked("SERVEUR"), organization: "TEST", country: "FR"),
            validity: validity,
            extensions: [
                (NID_ext_key_usage, usage),
                (NID_subject_alt_name, names.joined(separator: ",")),
            ]
        )
    }

    /// Issues the identity of a structure: what the ANS calls an « ORG AUTH_CLI » certificate.
    ///
    /// - Parameters:
    ///   - commonName: The common name; INSi accepts `INSI-AUTO` and `INSI-MANU`.
    ///   - organizationalUnit: The identifier of the structure, or nothing to leave it out.
    ///   - organization: The name of the structure; `TEST ` is put before one that does not begin with it.
    ///   - validity: From when to when it is valid.
    /// - Returns: The identity.
    /// - Throws: ``SecurityError`` when OpenSSL refuses.
    public func clientIdentity(
        commonName: String = "INSI-AUTO",
        organizationalUnit: String? = "10B0000000",
        organization: String = "TEST STRUCTURE",
        validity: ClosedRange<Timestamp> = Self.wideValidity
    ) throws(SecurityError) -> TestIdentity {
        try issue(
            subject: DistinguishedName(
                commonName: commonName,
                organizationalUnit: organizationalUnit,
                organization: Self.marked(organization),
                country: "FR"
            ),
            validity: validity,
            extensions: [(NID_ext_key_usage, "clientAuth")]
        )
    }

    func issue(
        subject: DistinguishedName,
        card: CardSubject? = nil,
        validity: ClosedRange<Timestamp>,
        keyUsage: String = "critical,digitalSignature,keyEncipherment",
        extensions: [(nid: CInt, value: String)]
    ) throws(SecurityError) -> TestIdentity {
        guard let own = CertificateOwner(der: certificateDER),
            let ownKey = KeyOwner(material: privateKey)
        else { throw .draining(.generationCertificat) }
        let key = try Self.newKey()
        let request = CertificateRequest(
            subject: subject,
            validity: validity,
            extensions: [
                (NID_basic_constraints, "critical,CA:FALSE"),
                (NID_key_usage, keyUsage),
                (NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid"),
            ] + extensions,
            card: card
        )
        let certificate = try request.sign(key: key, issuer: own, issuerKey: ownKey)
        guard let der = certificate.der, let pem = PEMText.certificate(der: der), let privateKey = key.wipedDER(),
            let keyPEM = PEMText.privateKey(privateKey)
        else { throw .draining(.generationCertificat) }
        ErrorQueue.drain()
        return TestIdentity(
            certificatePEM: pem,
            keyPEM: keyPEM,
            clientCertificate: ClientCertificate(chain: [der, certificateDER], privateKey: privateKey)
        )
    }

    private static func newKey() throws(SecurityError) -> KeyOwner {
        guard let key = unsafe KeyOwner(taking: idv_generate_RSA(LibraryContext.shared.pointer, 2048)) else {
            throw .draining(.generationCertificat)
        }
        return key
    }

    static func marked(_ name: String) -> String {
        name.hasPrefix("TEST ") ? name : "TEST \(name)"
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "*"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
#endif
