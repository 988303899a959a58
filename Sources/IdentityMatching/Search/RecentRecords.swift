internal import Identitovigilance

/// Records that were read or changed last, up to a number.
///
/// A clock: a hand goes round the places and takes the first record that was not used since it last came by.
struct RecentRecords {
    private struct Slot {
        var record: IdentityRecord
        var isUsed: Bool
    }

    private let limit: Int
    private var slots: [Slot] = []
    private var places: [IdentityID: Int] = [:]
    private var hand = 0

    init(limit: Int) { self.limit = limit }

    var count: Int { slots.count }

    /// The record, which is kept for longer now.
    mutating func record(of id: IdentityID) -> IdentityRecord? {
        guard let place = places[id] else { return nil }
        slots[place].isUsed = true
        return slots[place].record
    }

    mutating func keep(_ record: IdentityRecord) {
        // A new one is not marked: one search that finds many does not drive out those that are used again and again.
        let slot = Slot(record: record, isUsed: false)
        if let place = places[record.id] {
            slots[place].record = record
            slots[place].isUsed = true
        } else if slots.count < limit {
            places[record.id] = slots.count
            slots.append(slot)
        } else if limit > 0 {
            let place = nextUnused()
            places[slots[place].record.id] = nil
            places[record.id] = place
            slots[place] = slot
        }
    }

    mutating func remove(_ id: IdentityID) {
        guard let place = places.removeValue(forKey: id) else { return }
        let last = slots.removeLast()
        guard place < slots.count else { return }
        slots[place] = last
        places[last.record.id] = place
    }

    /// Moves the hand to a record that may leave, and past it.
    private mutating func nextUnused() -> Int {
        while true {
            let place = hand % slots.count
            hand = place + 1
            if !slots[place].isUsed { return place }
            slots[place].isUsed = false
        }
    }
}
