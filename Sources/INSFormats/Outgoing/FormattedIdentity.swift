/// What an export gives: the bytes, and what they could not tell.
public struct FormattedIdentity: Sendable, Hashable {
    /// The message, document or part of one.
    public let octets: [UInt8]

    /// What the format has no code for and was left out.
    public let avertissements: [FormatWarning]

    /// Brings both together.
    ///
    /// - Parameters:
    ///   - octets: The bytes.
    ///   - avertissements: What was left out.
    public init(octets: [UInt8], avertissements: [FormatWarning] = []) {
        self.octets = octets
        self.avertissements = avertissements
    }
}

extension FormattedIdentity: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<identité, \(octets.count) octets>" }
}
