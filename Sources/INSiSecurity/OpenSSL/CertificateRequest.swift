#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// What the test authority writes into one certificate.
struct CertificateRequest {
    let subject: DistinguishedName
    let validity: ClosedRange<Timestamp>

    /// The X.509 extensions: their OpenSSL number and their value in the syntax of OpenSSL's configuration.
    let extensions: [(nid: CInt, value: String)]

    /// The holder of a card, who then is the subject.
    var card: CardSubject?

    /// Makes the certificate of a key, signed by an issuer, or by the key itself when there is none.
    func sign(
        key: borrowing KeyOwner,
        issuer: borrowing CertificateOwner,
        issuerKey: borrowing KeyOwner
    ) throws(SecurityError) -> CertificateOwner {
        let certificate = try blank(for: key)
        unsafe try finish(
            certificate.pointer,
            issuer: issuer.pointer,
            issuerKey: issuerKey.pointer
        )
        return certificate
    }

    /// Makes the certificate of a key, signed by that key.
    func selfSign(key: borrowing KeyOwner) throws(SecurityError) -> CertificateOwner {
        let certificate = try blank(for: key)
        unsafe try finish(certificate.pointer, issuer: certificate.pointer, issuerKey: key.pointer)
        return certificate
    }

    /// A version 3 certificate with everything but its issuer, its extensions and its signature.
    private func blank(for key: borrowing KeyOwner) throws(SecurityError) -> CertificateOwner {
        guard let certificate = unsafe CertificateOwner(taking: X509_new_ex(LibraryContext.shared.pointer, nil)) else {
            throw .draining(.generationCertificat)
        }
        let raw = unsafe certificate.pointer
        let serial = UInt64.random(in: 1...UInt64(Int64.max))
        guard unsafe X509_set_version(raw, 2) == 1,
            unsafe ASN1_INTEGER_set_uint64(X509_get_serialNumber(raw), serial) == 1,
            unsafe ASN1_TIME_set(X509_getm_notBefore(raw), Self.seconds(validity.lowerBound)) != nil,
            unsafe ASN1_TIME_set(X509_getm_notAfter(raw), Self.seconds(validity.upperBound)) != nil,
            unsafe X509_set_pubkey(raw, key.pointer) == 1,
            unsafe card?.write(to: X509_get_subject_name(raw)) ?? write(subject, to: X509_get_subject_name(raw))
        else { throw .draining(.generationCertificat) }
        return certificate
    }

    private func finish(
        _ certificate: OpaquePointer,
        issuer: OpaquePointer,
        issuerKey: OpaquePointer
    ) throws(SecurityError) {
        guard unsafe X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1,
            extensions.allSatisfy({ unsafe idv_add_extension(certificate, issuer, $0.nid, $0.value) == 1 }),
            unsafe card?.addExtension(to: certificate) ?? true,
            unsafe X509_sign(certificate, issuerKey, EVP_sha256()) > 0
        else {
            throw .draining(.generationCertificat)
        }
    }

    private func write(_ name: DistinguishedName, to target: OpaquePointer?) -> Bool {
        let attributes: [(nid: CInt, value: String?)] = [
            (NID_countryName, name.country), (NID_stateOrProvinceName, name.stateOrProvince),
            (NID_organizationName, name.organization), (NID_organizationalUnitName, name.organizationalUnit),
            (NID_commonName, name.commonName),
        ]
        return attributes.allSatisfy { nid, value in
            guard let value else { return true }
            return unsafe idv_name_add(target, nid, value, CInt(clamping: value.utf8.count)) == 1
        }
    }

    private static func seconds(_ moment: Timestamp) -> time_t {
        time_t(moment.millisecondsSince1970 / 1000)
    }
}
#endif
