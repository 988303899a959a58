/// Who calls INSi in one call, and how that is proven; the two always agree (insi-protocol 6.6).
public struct CallerProof: Sendable, Hashable {
    /// `Emetteur` of both contexts.
    public let emetteur: String

    /// How the caller proves who they are.
    public let authentification: Authentification

    private init(_ emetteur: String, _ authentification: Authentification) {
        self.emetteur = emetteur
        self.authentification = authentification
    }

    /// A structure, which proves itself by the certificate of mutual TLS.
    ///
    /// - Parameters:
    ///   - emetteur: The OU of the certificate's subject.
    ///   - header: What becomes of `wsse:Security`.
    /// - Returns: The proof.
    public static func certificatLogiciel(
        emetteur: String,
        header: Authentification.SecurityHeader = .absent
    ) -> CallerProof {
        CallerProof(emetteur, .certificatLogiciel(header))
    }

    /// A professional, by what their card signed.
    ///
    /// - Parameter assertion: The signed assertion.
    /// - Returns: The proof.
    public static func cpx(_ assertion: SignedAssertion) -> CallerProof {
        CallerProof(assertion.nameID, .cpx(assertion))
    }

    /// A professional, by Pro Santé Connect: provisional, see ``AssertionPSC``.
    ///
    /// - Parameter assertion: The assertion of one call.
    /// - Returns: The proof.
    public static func psc(_ assertion: AssertionPSC) -> CallerProof { CallerProof(assertion.nameID, .psc(assertion)) }
}

extension CallerProof: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A placeholder: a proof names somebody and stays out of logs.
    public var description: String { "<CallerProof>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
