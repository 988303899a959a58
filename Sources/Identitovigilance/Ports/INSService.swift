/// The port to the INS: asks who a person is.
///
/// `INSiClient` is the real one.
public protocol INSService: Sendable {
    /// Searches one person by traits.
    ///
    /// Nothing is repeated by itself. "Nobody" and "several" are answers; a breakdown is an error, and the identity
    /// keeps its status.
    ///
    /// - Parameter query: The search.
    /// - Returns: What INSi answered.
    /// - Throws: A ``VigilanceError`` when no answer came back, or one that can't be read.
    func search(_ query: INSiQuery) async throws -> INSAnswer

    /// Searches one person with a carte Vitale.
    ///
    /// - Parameter query: The search.
    /// - Returns: What INSi answered.
    /// - Throws: A ``VigilanceError`` when no answer came back, or one that can't be read.
    func search(_ query: INSiCardQuery) async throws -> INSAnswer

    /// Verifies that an INS and its traits agree.
    ///
    /// - Parameter query: The INS and its traits.
    /// - Returns: What INSi said.
    /// - Throws: A ``VigilanceError`` when no answer came back, or one that can't be read.
    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer
}
