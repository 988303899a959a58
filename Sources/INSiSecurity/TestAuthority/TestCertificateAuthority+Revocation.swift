#if OpenSSL
internal import COpenSSL
internal import INSi
public import Identitovigilance

extension TestCertificateAuthority {
    /// Issues a list of revoked certificates.
    ///
    /// - Parameters:
    ///   - revoked: Who is revoked.
    ///   - validity: When the list was made, and when the next one is due.
    /// - Returns: The list in DER.
    /// - Throws: ``SecurityError`` with `generationCertificat` when OpenSSL refuses.
    public func revocationList(
        revoking revoked: [TestIdentity] = [],
        validity: ClosedRange<Timestamp> = Self.wideValidity
    ) throws(SecurityError) -> [UInt8] {
        guard let own = CertificateOwner(der: certificateDER), let ownKey = KeyOwner(material: privateKey),
            let list = unsafe RevocationListOwner(taking: X509_CRL_new()),
            let from = unsafe ASN1_TIME_set(nil, time_t(validity.lowerBound.millisecondsSince1970 / 1000))
        else { throw .draining(.generationCertificat) }
        defer { unsafe ASN1_TIME_free(from) }
        guard let until = unsafe ASN1_TIME_set(nil, time_t(validity.upperBound.millisecondsSince1970 / 1000)) else {
            throw .draining(.generationCertificat)
        }
        defer { unsafe ASN1_TIME_free(until) }
        let raw = unsafe list.pointer
        guard unsafe X509_CRL_set_version(raw, 1) == 1,
            unsafe X509_CRL_set_issuer_name(raw, X509_get_subject_name(own.pointer)) == 1,
            unsafe X509_CRL_set1_lastUpdate(raw, from) == 1, unsafe X509_CRL_set1_nextUpdate(raw, until) == 1
        else { throw .draining(.generationCertificat) }
        for identity in revoked {
            guard let der = identity.chain.first, let certificate = CertificateOwner(der: der),
                let entry = unsafe X509_REVOKED_new()
            else { throw .draining(.generationCertificat) }
            guard unsafe X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificate.pointer)) == 1,
                unsafe X509_REVOKED_set_revocationDate(entry, from) == 1, unsafe X509_CRL_add0_revoked(raw, entry) == 1
            else {
                unsafe X509_REVOKED_free(entry)
                throw .draining(.generationCertificat)
            }
        }
        guard unsafe X509_CRL_sort(raw) == 1, unsafe X509_CRL_sign(raw, ownKey.pointer, EVP_sha256()) > 0,
            let der = list.der
        else { throw .draining(.generationCertificat) }
        ErrorQueue.drain()
        return der
    }
}
#endif
