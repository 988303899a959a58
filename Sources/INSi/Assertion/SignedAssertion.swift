public import Identitovigilance

/// An assertion with its signature: bytes that are sent as they are, since any change would break the signature.
public struct SignedAssertion: Sendable, Hashable {
    /// The element `Assertion`, without an XML declaration.
    public let bytes: [UInt8]

    /// The identifier of the assertion.
    public let id: String

    /// When it was made.
    public let issueInstant: Timestamp

    /// Whom it names; INSi expects the same text as `Emetteur` of both contexts (insi-protocol 6.6).
    public let nameID: String

    /// How long an assertion is used before a new one is signed: five minutes.
    ///
    /// The service's own limit is not public. One client says one hour, another signs again after 20 seconds
    /// (insi-protocol 8.9): five minutes keeps well within the first and spares the holder of a card the second.
    public static let dureeDeVie: Duration = .seconds(300)

    /// Whether the assertion may still be sent.
    ///
    /// - Parameters:
    ///   - moment: The present moment.
    ///   - dureeDeVie: How long it is used.
    /// - Returns: False when it is too old, or when the clock now says that it is not made yet.
    public func isFresh(at moment: Timestamp, dureeDeVie: Duration = Self.dureeDeVie) -> Bool {
        Self.isFresh(issueInstant, at: moment, dureeDeVie: dureeDeVie)
    }

    /// The same for an assertion that is not signed.
    static func isFresh(
        _ issueInstant: Timestamp,
        at moment: Timestamp,
        dureeDeVie: Duration = Self.dureeDeVie
    ) -> Bool {
        issueInstant <= moment && moment <= issueInstant.advanced(by: dureeDeVie)
    }
}

extension SignedAssertion: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A placeholder: the content names a professional and stays out of logs.
    public var description: String { "<SignedAssertion>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
