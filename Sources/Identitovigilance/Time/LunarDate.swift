/// A date text of INSi with the shape `dddd-dd-dd` that is no day of the calendar.
///
/// The schema types INSi dates as text for that reason; which values occur is not public. Source: insi-protocol 10.6.
public struct LunarDate: Sendable, Hashable {
    /// The ten characters as received.
    public let texte: String

    /// Keeps a text of that shape, or makes nothing.
    ///
    /// - Parameter texte: Ten characters that are no day of the calendar.
    public init?(_ texte: String) {
        guard ISOText.yearMonthDay(texte) != nil, CalendarDate(iso: texte) == nil else { return nil }
        self.texte = texte
    }
}

extension LunarDate: CustomStringConvertible {
    /// A placeholder: a birth date is personal data and stays out of logs.
    public var description: String { "<date lunaire>" }
}
