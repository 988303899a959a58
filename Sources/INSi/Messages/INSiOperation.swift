/// An operation of INSi, by its name in the WSDL.
public enum INSiOperation: String, Sendable, Hashable, CaseIterable {
    /// Search by traits (WS_INS2).
    case rechercherInsAvecTraitsIdentite

    /// Search with a carte Vitale (WS_INS1).
    case rechercherInsAvecCarteVitale

    /// Unit verification (WS_INS3), provisional.
    case verifierInsAvecTraitsIdentite

    /// The WS-Addressing action of the request; its version stays 1.0.0 (insi-protocol 3.2).
    public var action: String { "urn:ServiceIdentiteCertifiee:1.0.0:\(rawValue)" }

    /// The operation of an action, or nothing.
    ///
    /// - Parameter action: The WS-Addressing action.
    init?(action: String) {
        guard let found = Self.allCases.first(where: { $0.action == action }) else { return nil }
        self = found
    }
}
