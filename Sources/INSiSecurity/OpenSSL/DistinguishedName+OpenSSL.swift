#if OpenSSL
internal import COpenSSL

extension DistinguishedName {
    /// Reads the attributes this type knows out of an `X509_NAME`.
    init(reading name: OpaquePointer?) {
        unsafe self.init(
            commonName: Self.value(NID_commonName, in: name),
            organizationalUnit: Self.value(NID_organizationalUnitName, in: name),
            organization: Self.value(NID_organizationName, in: name),
            stateOrProvince: Self.value(NID_stateOrProvinceName, in: name),
            country: Self.value(NID_countryName, in: name)
        )
    }

    /// The first value of an attribute, whole: a NUL inside it stays, so that it cannot hide what follows.
    private static func value(_ nid: CInt, in name: OpaquePointer?) -> String? {
        let index = unsafe X509_NAME_get_index_by_NID(name, nid, -1)
        guard index >= 0, let entry = unsafe X509_NAME_get_entry(name, index) else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let length = unsafe ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
        guard length >= 0, let text = unsafe text else { return nil }
        defer { unsafe CRYPTO_free(text, nil, 0) }
        return unsafe String(validating: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
    }
}
#endif
