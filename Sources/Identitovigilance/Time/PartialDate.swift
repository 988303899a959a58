/// A birth date of which the document shows only a part, with the calendar date that RNIV puts in its place.
///
/// Source: EXI ID 11 and RNIV EXI PP 19 (second-hand): day unknown, the 1st; month unknown, January; both unknown,
/// 31 December. The type itself is the "interpreted" marker that EXI ID 11 asks for.
public struct PartialDate: Sendable, Hashable, Codable {
    /// The year, 1 to 9999; known, or compatible with the apparent age when `anneeEstimee`.
    public let year: Int

    /// The month, 1 to 12, when known.
    public let month: Int?

    /// The day of the month, when known.
    public let day: Int?

    /// Whether the year is itself an estimate.
    public let anneeEstimee: Bool

    /// The conventional date that stands for it everywhere a full date is needed.
    public let conventional: CalendarDate

    /// Makes a partly known date.
    ///
    /// - Parameters:
    ///   - year: The year, 1 to 9999.
    ///   - month: The month, when known.
    ///   - day: The day, when known.
    ///   - anneeEstimee: Whether the year is an estimate.
    /// - Throws: ``TraitError`` with `dateInvalide` when the known parts fit no day of the calendar, or when nothing is
    ///   unknown: that is a plain date.
    public init(year: Int, month: Int? = nil, day: Int? = nil, anneeEstimee: Bool = false) throws(TraitError) {
        let isPartial = month == nil || day == nil || anneeEstimee
        let convention = month == nil && day == nil ? (month: 12, day: 31) : (month: 1, day: 1)
        guard isPartial,
            let date = CalendarDate(year: year, month: month ?? convention.month, day: day ?? convention.day)
        else { throw TraitError(.dateInvalide, champ: .dateNaissance) }
        self.year = year
        self.month = month
        self.day = day
        self.anneeEstimee = anneeEstimee
        conventional = date
    }

    private enum CodingKeys: String, CodingKey {
        case annee, mois, jour, anneeEstimee
    }

    /// Reads the known parts.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when they make no partly known date.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let year = try container.decode(Int.self, forKey: .annee)
        let month = try container.decodeIfPresent(Int.self, forKey: .mois)
        let day = try container.decodeIfPresent(Int.self, forKey: .jour)
        let anneeEstimee = try container.decode(Bool.self, forKey: .anneeEstimee)
        do { try self.init(year: year, month: month, day: day, anneeEstimee: anneeEstimee) } catch {
            throw DecodingError.notStored(by: decoder)
        }
    }

    /// Writes the known parts.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(year, forKey: .annee)
        try container.encodeIfPresent(month, forKey: .mois)
        try container.encodeIfPresent(day, forKey: .jour)
        try container.encode(anneeEstimee, forKey: .anneeEstimee)
    }
}

extension PartialDate: CustomStringConvertible {
    /// A placeholder: a birth date is personal data and stays out of logs.
    public var description: String { "<date partielle>" }
}
