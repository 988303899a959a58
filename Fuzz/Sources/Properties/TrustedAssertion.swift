import INSi
package import Identitovigilance

/// An assertion that the card of the seeds signed: the only ones that may be accepted.
package struct TrustedAssertion: Sendable {
    package let identifiant: String
    package let codeSpecialite: String?
    package let secteurActivite: String
    package let identifiantFacturation: String

    /// The moment of all of them, and of the check.
    package static let moment = Timestamp(millisecondsSince1970: 1_777_593_600_000)

    /// Whom the card names.
    package static let nameID = "899900063480"

    /// Every assertion that was signed.
    package static let all = [
        TrustedAssertion(
            identifiant: "_9c0f2a4e-35b1-4d5c-a3f3-b1f2c3d40005",
            codeSpecialite: "SM26",
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        ),
        TrustedAssertion(
            identifiant: "_00000000-0000-4000-8000-000000000000",
            codeSpecialite: nil,
            secteurActivite: "SA01",
            identifiantFacturation: "750000001"
        ),
    ]

    /// Whether an assertion that was accepted says what this one says, all of it.
    func isSame(as accepted: AssertionPS) -> Bool {
        accepted.id == identifiant && accepted.issueInstant == Self.moment && accepted.nameID == Self.nameID
            && accepted.typeCarte == .cps && accepted.codeSpecialite == codeSpecialite
            && accepted.secteurActivite == secteurActivite && accepted.identifiantFacturation == identifiantFacturation
            && accepted.issuer == TestAnchor.issuer
    }
}
