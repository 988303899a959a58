#if OpenSSL
import Foundation
import INSi
import INSiSecurity
internal import Identitovigilance

extension FuzzTarget {
    /// A request whose assertion is accepted holds one of those that the trusted card signed, with nothing changed in it;
    /// the unsigned assertion of a carte Vitale beside it is of the same professional.
    static let assertion = FuzzTarget(name: "assertion") { bytes in
        let accepted: VerifiedAssertions
        do throws(SecurityError) {
            accepted = try verifier.verifiedAssertions(bytes, at: TrustedAssertion.moment)
        } catch { return try requireSilent(error) }
        let signed = TrustedAssertion.all.contains { $0.isSame(as: accepted.professionnel) }
        try require(signed, "an assertion that is accepted was signed as it is")
        if let vitale = accepted.vitale {
            try require(vitale.issuer == TrustedAssertion.nameID, "the card of a patient is read by the professional")
        }
        try require(
            (try? stranger.verifiedAssertions(bytes, at: TrustedAssertion.moment)) == nil,
            "nobody else is trusted"
        )
        let later = TrustedAssertion.moment.advanced(by: .seconds(3600))
        try require((try? verifier.verifiedAssertions(bytes, at: later)) == nil, "an old assertion is refused")
        return true
    }

    private static let verifier = AssertionVerifier(anchors: [
        Array(Data(base64Encoded: TestAnchor.certificate) ?? Data())
    ])

    /// Trusts no authority.
    private static let stranger = AssertionVerifier(anchors: [])
}
#endif
