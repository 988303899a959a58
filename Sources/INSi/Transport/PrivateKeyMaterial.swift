/// A private key that lends its bytes for the time of a closure and keeps them out of sight otherwise.
public protocol PrivateKeyMaterial: Sendable {
    /// Lends the key in DER (PKCS#8 or the algorithm's own form). The array is wiped when the closure returns.
    ///
    /// - Parameter body: Receives the bytes; must not keep them.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    func withDER<Result, Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Result) throws(Failure) -> Result
}
