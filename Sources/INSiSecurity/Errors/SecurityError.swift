#if OpenSSL
public import Identitovigilance

/// Why a certificate cannot be opened or used, or an assertion be signed or accepted.
///
/// It never holds the passphrase, the key, a name of the certificate, nor a text of OpenSSL.
public struct SecurityError: VigilanceError, Equatable {
    /// One of the codes of `Identitovigilance/ErrorCode` declared in `ErrorCode+Security.swift`, `ErrorCode+Assertion.swift`
    /// and `ErrorCode+Token.swift`.
    public let code: ErrorCode

    /// What a PKCS#11 module returned, when it is what failed: a number of the standard, for the support.
    public let moduleStatus: UInt?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code of the failure.
    ///   - moduleStatus: What the PKCS#11 module returned, when it is what failed.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(_ code: ErrorCode, moduleStatus: UInt? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.moduleStatus = moduleStatus
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes only.
    public static func == (left: SecurityError, right: SecurityError) -> Bool {
        left.code == right.code
    }
}
#endif
