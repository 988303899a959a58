/// A birth date: a day of the calendar, a partly known day, or a text of INSi that is no day at all.
public enum DateNaissance: Sendable, Hashable {
    /// A day of the calendar.
    case complete(CalendarDate)

    /// A partly known day, with its conventional date (EXI ID 11).
    case interpretee(PartialDate)

    /// A text `dddd-dd-dd` of INSi that is no day of the calendar ("lunar" date), kept as received.
    case lunaire(LunarDate)

    /// Reads `YYYY-MM-DD` typed locally.
    ///
    /// - Parameter saisie: A day of the calendar.
    /// - Throws: ``TraitError`` with `dateInvalide`.
    public init(_ saisie: String) throws(TraitError) {
        guard let date = CalendarDate(iso: saisie) else { throw TraitError(.dateInvalide, champ: .dateNaissance) }
        self = .complete(date)
    }

    /// Reads a text of INSi, `dddd-dd-dd` (XSD `DateLunaire`), or nothing when it has another shape.
    ///
    /// - Parameter texte: The text as received.
    public init?(insi texte: String) {
        if let date = CalendarDate(iso: texte) {
            self = .complete(date)
        } else if let lunar = LunarDate(texte) {
            self = .lunaire(lunar)
        } else {
            return nil
        }
    }

    /// The text `YYYY-MM-DD` that is shown, compared and sent; for a lunar date, as received.
    public var texte: String {
        switch self {
        case .complete(let date): date.iso
        case .interpretee(let partial): partial.conventional.iso
        case .lunaire(let lunar): lunar.texte
        }
    }

    /// The day of the calendar, conventional for a partly known date; nothing for a lunar date.
    public var calendarDate: CalendarDate? {
        switch self {
        case .complete(let date): date
        case .interpretee(let partial): partial.conventional
        case .lunaire: nil
        }
    }

    /// The first day that the birth may have been; nothing for a lunar date.
    var earliestDay: CalendarDate? {
        guard case .interpretee(let partial) = self else { return calendarDate }
        return CalendarDate(year: partial.year, month: partial.month ?? 1, day: partial.day ?? 1)
    }
}

extension DateNaissance: Codable {
    /// Reads a text, or the parts of a partly known date.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when it is neither.
    public init(from decoder: any Decoder) throws {
        if let texte = try? decoder.singleValueContainer().decode(String.self) {
            guard let date = DateNaissance(insi: texte) else { throw DecodingError.notStored(by: decoder) }
            self = date
        } else {
            self = .interpretee(try PartialDate(from: decoder))
        }
    }

    /// Writes a text, or the parts of a partly known date.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        if case .interpretee(let partial) = self { return try partial.encode(to: encoder) }
        var container = encoder.singleValueContainer()
        try container.encode(texte)
    }
}

extension DateNaissance: CustomStringConvertible {
    /// A placeholder: a birth date is personal data and stays out of logs.
    public var description: String { "<date de naissance>" }
}
