#if OpenSSL
internal import CPKCS11
internal import Identitovigilance

extension SecurityError {
    /// Throws the error that a status of a PKCS#11 function means; no status at all is a function that is missing.
    static func check(_ status: CK_RV?, fileID: String = #fileID, line: Int = #line) throws(SecurityError) {
        let status = status ?? CKR_FUNCTION_NOT_SUPPORTED
        guard status != CKR_OK else { return }
        throw SecurityError(code(of: status), moduleStatus: UInt(status), fileID: fileID, line: line)
    }

    private static func code(of status: CK_RV) -> ErrorCode {
        switch status {
        case CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE: .codePorteurIncorrect
        case CKR_PIN_LOCKED, CKR_PIN_EXPIRED, CKR_USER_PIN_NOT_INITIALIZED: .codePorteurBloque
        case CKR_FUNCTION_CANCELED: .saisieCodeAnnulee
        case CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED, CKR_DEVICE_REMOVED, CKR_SLOT_ID_INVALID: .carteAbsente
        case CKR_SESSION_CLOSED, CKR_SESSION_HANDLE_INVALID, CKR_CRYPTOKI_NOT_INITIALIZED, CKR_USER_NOT_LOGGED_IN,
            CKR_KEY_HANDLE_INVALID, CKR_OBJECT_HANDLE_INVALID:
            .sessionCartePerdue
        case CKR_MECHANISM_INVALID, CKR_KEY_TYPE_INCONSISTENT, CKR_KEY_FUNCTION_NOT_PERMITTED: .cleCarteInadaptee
        default: .carteEnPanne
        }
    }
}
#endif
