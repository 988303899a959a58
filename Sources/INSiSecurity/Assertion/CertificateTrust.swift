#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// Checks that a signature certificate leads to a trusted authority at a moment.
struct CertificateTrust {
    let anchors: [[UInt8]]

    /// The lists of revoked certificates, when they are looked at.
    var revocation: RevocationLists?

    /// 112 bits: RSA 2048 and SHA-256 pass, RSA 1024 and SHA-1 don't.
    private static let securityLevel: CInt = 2

    func check(_ certificate: borrowing CertificateOwner, at moment: Timestamp) throws(SecurityError) {
        // The signature certificate of a card says nonRepudiation (insi-protocol 8.8): no other key signs for a person.
        let usage = unsafe X509_get_key_usage(certificate.pointer)
        guard usage != UInt32.max, usage & UInt32(KU_NON_REPUDIATION) != 0,
            unsafe X509_check_ca(certificate.pointer) == 0
        else { throw .draining(.certificatCarteNonReconnu) }
        try checkChain(
            of: certificate,
            at: moment,
            outsideDates: .certificatCarteHorsDates,
            otherwise: .certificatCarteNonReconnu
        )
    }

    /// Checks the chain, the dates and the lists.
    ///
    /// - Parameters:
    ///   - certificate: The certificate.
    ///   - moment: The present moment.
    ///   - dates: The code for a certificate outside its dates.
    ///   - code: The code for a certificate of nobody known.
    /// - Throws: ``SecurityError``.
    func checkChain(
        of certificate: borrowing CertificateOwner,
        at moment: Timestamp,
        outsideDates dates: ErrorCode,
        otherwise code: ErrorCode
    ) throws(SecurityError) {
        switch unsafe try verification(of: certificate.pointer, at: moment, otherwise: code) {
        case X509_V_OK: ErrorQueue.drain()
        case X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: throw .draining(dates)
        case X509_V_ERR_CERT_REVOKED: throw .draining(.certificatRevoque)
        case X509_V_ERR_UNABLE_TO_GET_CRL, X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE, X509_V_ERR_CRL_SIGNATURE_FAILURE,
            X509_V_ERR_CRL_NOT_YET_VALID, X509_V_ERR_CRL_HAS_EXPIRED, X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER,
            X509_V_ERR_KEYUSAGE_NO_CRL_SIGN, X509_V_ERR_DIFFERENT_CRL_SCOPE, X509_V_ERR_CRL_PATH_VALIDATION_ERROR,
            X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION, X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD,
            X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
            throw .draining(.listeRevocationInutilisable)
        default: throw .draining(code)
        }
    }

    /// OpenSSL's verdict on the chain.
    private func verification(
        of certificate: OpaquePointer,
        at moment: Timestamp,
        otherwise code: ErrorCode
    ) throws(SecurityError) -> CInt {
        let store = unsafe X509_STORE_new()
        defer { unsafe X509_STORE_free(store) }
        for der in anchors {
            guard let anchor = CertificateOwner(der: der), unsafe X509_STORE_add_cert(store, anchor.pointer) == 1 else {
                throw .draining(code)
            }
        }
        for der in revocation?.lists ?? [] {
            guard let list = RevocationListOwner(der: der), unsafe X509_STORE_add_crl(store, list.pointer) == 1 else {
                throw .draining(.listeRevocationIllisible)
            }
        }
        let context = unsafe X509_STORE_CTX_new_ex(LibraryContext.shared.pointer, nil)
        defer { unsafe X509_STORE_CTX_free(context) }
        guard unsafe X509_STORE_CTX_init(context, store, certificate, nil) == 1 else {
            throw .draining(code)
        }
        let parameters = unsafe X509_STORE_CTX_get0_param(context)
        unsafe X509_VERIFY_PARAM_set_time(parameters, time_t(moment.millisecondsSince1970 / 1000))
        unsafe X509_VERIFY_PARAM_set_auth_level(parameters, Self.securityLevel)
        // An authority between the root and the cards may be trusted alone.
        unsafe X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        if let revocation {
            unsafe X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_CRL_CHECK))
            if revocation.expired == .accept {
                unsafe X509_STORE_CTX_set_verify_cb(context) { verdict, context in
                    unsafe X509_STORE_CTX_get_error(context) == X509_V_ERR_CRL_HAS_EXPIRED ? 1 : verdict
                }
            }
        }
        guard unsafe X509_verify_cert(context) == 1 else {
            let error = unsafe X509_STORE_CTX_get_error(context)
            return error == X509_V_OK ? X509_V_ERR_UNSPECIFIED : error
        }
        return X509_V_OK
    }
}
#endif
