#if SQLite
/// What a sealed record is bound to: its table and what its row shows in clear, so that no record opens at another place.
struct RecordPlace {
    /// Each part with its length before it, as in `7:journal1:3`.
    let bytes: [UInt8]

    private init(_ parts: [String]) { bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) } }

    static func journal(_ sequence: Int64, identity: String, version: Int) -> RecordPlace {
        RecordPlace(["journal", "\(sequence)", identity, "\(version)"])
    }

    static func exchange(_ sequence: Int64, began: Int64, identity: String?) -> RecordPlace {
        RecordPlace(["exchange", "\(sequence)", "\(began)"] + (identity.map { [$0] } ?? []))
    }

    static func deposit(_ identifier: String, job: Int64) -> RecordPlace {
        RecordPlace(["deposit", identifier, "\(job)"])
    }

    static func holder(_ identity: String) -> RecordPlace { RecordPlace(["holder", identity]) }

    static func key(_ name: String, number: Int64) -> RecordPlace { RecordPlace(["key", name, "\(number)"]) }
}
#endif
