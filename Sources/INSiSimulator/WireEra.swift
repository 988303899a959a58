/// How INSi wrote its answers at one time; the same messages, in the forms seen on the wire.
///
/// The forms are those of one client's recorded answers of the editor test service, the same request each time (insi-protocol
/// 14.1, 14.3 to 14.7, 14.13 and 13.1). What production wrote at those times is not public.
public enum WireEra: String, Sendable, Hashable, CaseIterable {
    /// January to April 2022.
    case january2022 = "2022-01"

    /// From October 2022.
    case october2022 = "2022-10"

    /// October 2023.
    case october2023 = "2023-10"

    /// May 2025.
    case may2025 = "2025-05"

    /// May 2026, the last one seen.
    case may2026 = "2026-05"

    /// The last one seen.
    public static let latest = WireEra.may2026

    /// The row of the table of eras.
    var form: WireForm {
        switch self {
        case .january2022: .early
        case .october2022: .since2022
        case .october2023: .since2022.saying(.serviceDown)
        case .may2025: .since2022.saying(.codeCR01)
        // Which fault came in May 2026 is not told: the one of 2022 is taken (14.13, 16.1; inferred).
        case .may2026: .since2022.refusingSoftware(.gateway)
        }
    }
}
