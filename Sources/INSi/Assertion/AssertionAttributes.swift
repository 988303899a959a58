/// What an assertion says of its holder beside the name: settings, or what the card holds (insi-protocol 8.6).
public struct AssertionAttributes: Sendable, Hashable {
    /// The specialty, for those who have one.
    public let codeSpecialite: String?

    /// The sector of activity, as `SA07`.
    public let secteurActivite: String

    /// The billing identifier: Assurance Maladie number, or FINESS of an institution.
    public let identifiantFacturation: String

    /// Gives every part.
    ///
    /// - Parameters:
    ///   - codeSpecialite: The specialty, for those who have one.
    ///   - secteurActivite: The sector of activity.
    ///   - identifiantFacturation: The billing identifier, 33 characters at most.
    public init(codeSpecialite: String? = nil, secteurActivite: String, identifiantFacturation: String) {
        self.codeSpecialite = codeSpecialite
        self.secteurActivite = secteurActivite
        self.identifiantFacturation = identifiantFacturation
    }
}
