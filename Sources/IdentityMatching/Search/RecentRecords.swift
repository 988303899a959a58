internal import Identitovigilance

/// Records that were read or changed last, up to a number.
///
/// Two generations: when the young one is half of what is kept, it becomes the old one, and what was not asked for since
/// the last such moment is left.
struct RecentRecords {
    private let generationLimit: Int
    private var young: [IdentityID: IdentityRecord] = [:]
    private var old: [IdentityID: IdentityRecord] = [:]

    init(limit: Int) { generationLimit = (max(0, limit) + 1) / 2 }

    var count: Int { young.count + old.count }

    /// The record, which is kept for longer now.
    mutating func record(of id: IdentityID) -> IdentityRecord? {
        if let record = young[id] { return record }
        guard let record = old[id] else { return nil }
        keep(record)
        return record
    }

    mutating func keep(_ record: IdentityRecord) {
        guard generationLimit > 0 else { return }
        if young.count == generationLimit, young[record.id] == nil {
            old = young
            young = [:]
        }
        old[record.id] = nil
        young[record.id] = record
    }

    mutating func remove(_ id: IdentityID) {
        young[id] = nil
        old[id] = nil
    }
}
