#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// The queue in which OpenSSL leaves the errors of the current thread.
///
/// It is emptied before each error of ours is thrown: what stays there would be taken for the cause of the next failure
/// of any other code of the thread. Its texts are never shown.
enum ErrorQueue {
    static func drain() {
        ERR_clear_error()
    }

    /// Empties the queue and tells whether one of its errors was a wrong passphrase.
    static func drainFindingWrongPassphrase() -> Bool {
        var found = false
        while true {
            let code = ERR_get_error()
            guard code != 0 else { return found }
            if ERR_GET_LIB(code) == ERR_LIB_PKCS12, ERR_GET_REASON(code) == PKCS12_R_MAC_VERIFY_FAILURE { found = true }
        }
    }
}

extension SecurityError {
    /// An error that leaves OpenSSL's queue empty behind it.
    static func draining(_ code: ErrorCode, fileID: String = #fileID, line: Int = #line) -> SecurityError {
        ErrorQueue.drain()
        return SecurityError(code, fileID: fileID, line: line)
    }
}
#endif
