#if OpenSSL
/// Which software certificates may be used, and when their renewal should be announced.
public struct SoftwareCertificatePolicy: Sendable, Hashable {
    /// The common names of the subject that are accepted, compared byte for byte.
    public var commonNames: [String]

    /// The common names of the issuer that are accepted, compared byte for byte.
    public var issuerCommonNames: [String]

    /// How many days before its expiry the renewal of the certificate is announced.
    public var renewalNoticeDays: Int

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - commonNames: The accepted common names of the subject.
    ///   - issuerCommonNames: The accepted common names of the issuer.
    ///   - renewalNoticeDays: The notice before expiry, in days.
    public init(commonNames: [String], issuerCommonNames: [String], renewalNoticeDays: Int = 60) {
        self.commonNames = commonNames
        self.issuerCommonNames = issuerCommonNames
        self.renewalNoticeDays = renewalNoticeDays
    }

    /// The certificates of INSi: `INSI-AUTO` or `INSI-MANU`, from the real or the test IGC-Santé.
    ///
    /// Second-hand: with another common name the service is said to answer `DESIR_560`.
    public static let igcSante = SoftwareCertificatePolicy(
        commonNames: ["INSI-AUTO", "INSI-MANU"],
        issuerCommonNames: [
            "AC IGC-SANTE ELEMENTAIRE ORGANISATIONS",
            "TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS",
        ]
    )

    func accepts(commonName: String?) -> Bool {
        Self.contains(commonName, in: commonNames)
    }

    func accepts(issuerCommonName: String?) -> Bool {
        Self.contains(issuerCommonName, in: issuerCommonNames)
    }

    /// Compares bytes: `==` on strings would take two ways of writing the same accent for the same name.
    private static func contains(_ name: String?, in accepted: [String]) -> Bool {
        guard let name else { return false }
        return accepted.contains { $0.utf8.elementsEqual(name.utf8) }
    }
}
#endif
