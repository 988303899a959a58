#if OpenSSL
/// The attributes of a certificate's subject or issuer that the library uses.
///
/// When an attribute occurs several times, its first value is kept.
public struct DistinguishedName: Sendable, Hashable {
    /// The common name (`CN`).
    public let commonName: String?

    /// The organizational unit (`OU`): for an IGC-Santé organisation, the national identifier of the structure.
    public let organizationalUnit: String?

    /// The organization (`O`).
    public let organization: String?

    /// The state or province (`ST`).
    public let stateOrProvince: String?

    /// The country (`C`), two letters.
    public let country: String?

    /// Makes a name from its attributes.
    ///
    /// - Parameters:
    ///   - commonName: The common name.
    ///   - organizationalUnit: The organizational unit.
    ///   - organization: The organization.
    ///   - stateOrProvince: The state or province.
    ///   - country: The country, two letters.
    public init(
        commonName: String? = nil,
        organizationalUnit: String? = nil,
        organization: String? = nil,
        stateOrProvince: String? = nil,
        country: String? = nil
    ) {
        self.commonName = commonName
        self.organizationalUnit = organizationalUnit
        self.organization = organization
        self.stateOrProvince = stateOrProvince
        self.country = country
    }
}
#endif
