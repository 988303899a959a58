/// The port to whoever calls INSi: asked before each call for what proves it.
///
/// `AssertionRenewal` is one, for a professional's card; `INSiSecurity` has another for the certificate of a structure.
/// A proof that ages is made anew here, never by the client.
public protocol INSiCaller: Sendable {
    /// Gives what goes into the next call.
    ///
    /// - Returns: Who calls and its proof, good for now.
    /// - Throws: Any error when the caller may not call now: the call is then not made.
    func proof() async throws -> CallerProof
}
