#if OpenSSL
/// What a card says of its holder's activity, as one product reads it (insi-protocol 8.7, seen in a working client).
///
/// The billing identifier is not read in the card: it is a setting, or comes from the billing situations.
public struct CardActivity: Sendable, Hashable {
    /// The specialty: the last four characters of `CPS_INFO_PS`, unchanged.
    ///
    /// The product takes them for every holder; whether a holder without a specialty has other characters there isn't
    /// known, so the caller decides.
    public let codeSpecialite: String?

    /// The sector: the last four characters of the first of `CPS_ACTIVITY_01_PS` to `CPS_ACTIVITY_15_PS`.
    public let secteurActivite: String?

    /// The objects, the specialty's first.
    static let labels =
        ["CPS_INFO_PS"] + (1...15).map { "CPS_ACTIVITY_\($0 < 10 ? "0" : "")\($0)_PS" }

    /// Reads the values of the objects named by ``labels``.
    init(_ values: [[UInt8]?]) {
        codeSpecialite = Self.end(of: values.first ?? nil)
        secteurActivite = Self.end(of: values.dropFirst().compactMap(\.self).first)
    }

    /// The last four characters, which are printable ASCII or are not taken.
    private static func end(of value: [UInt8]?) -> String? {
        guard let value, value.count >= 4, value.suffix(4).allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        return String(decoding: value.suffix(4), as: UTF8.self)
    }
}
#endif
