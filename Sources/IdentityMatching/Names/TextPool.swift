/// Texts kept once each, known by a small number; 0 is the empty text.
struct TextPool: Sendable {
    private(set) var bytes: [UInt8] = []
    private var starts: [UInt32] = [0, 0]
    /// Which letters and digits each text holds, a bit each: two texts that few errors part hold nearly the same.
    private var holdings: [UInt32] = [0]
    /// A hash in the upper half, so that most other texts are told apart without being read; a number in the lower.
    private var slots: [UInt64]
    private var mask: Int

    init(expecting count: Int = 1024) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// The number of texts, the empty one included.
    var count: Int { starts.count - 1 }

    /// Where a text stands in ``bytes``.
    func range(of id: UInt32) -> Range<Int> { Int(starts[Int(id)])..<Int(starts[Int(id) + 1]) }

    /// The text.
    func text(of id: UInt32) -> String { String(decoding: bytes[range(of: id)], as: UTF8.self) }

    /// The number of a text, given now if it is new.
    mutating func intern(_ text: Span<UInt8>) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        let hash = UInt32(truncatingIfNeeded: Hash.of(text))
        let slot = slot(of: text, hash)
        if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
        let id = UInt32(count)
        for index in text.indices { bytes.append(text[index]) }
        starts.append(UInt32(bytes.count))
        holdings.append(Self.holding(text))
        slots[slot] = UInt64(hash) << 32 | UInt64(id)
        if count * 2 > slots.count { grow() }
        return id
    }

    /// The number of a text, or nothing when it was never met.
    func existing(_ text: Span<UInt8>) -> UInt32? {
        guard !text.isEmpty else { return 0 }
        let found = slots[slot(of: text, UInt32(truncatingIfNeeded: Hash.of(text)))]
        return found == 0 ? nil : UInt32(truncatingIfNeeded: found)
    }

    /// Whether a few errors are enough to turn one text into another, as ``EditDistance`` tells.
    func isWithin(_ errors: Int, _ left: UInt32, _ right: UInt32) -> Bool {
        let (one, other) = (holdings[Int(left)], holdings[Int(right)])
        // An error changes two of the bits at most; a lost letter may stand for any.
        if (one ^ other).nonzeroBitCount > 2 * errors, (one | other) & Self.lostLetter == 0 { return false }
        let span = bytes.span
        return EditDistance.isWithin(errors, span.extracting(range(of: left)), span.extracting(range(of: right)))
    }

    private static let lostLetter: UInt32 = 1 << 31

    private static func holding(_ text: Span<UInt8>) -> UInt32 {
        var holding: UInt32 = 0
        for index in text.indices {
            switch text[index] {
            case let letter where letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z"):
                holding |= 1 << UInt32(letter - UInt8(ascii: "A"))
            case let digit where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"):
                holding |= 1 << (26 + UInt32(digit - UInt8(ascii: "0")) % 5)
            case UInt8(ascii: "?"): holding |= lostLetter
            default: continue
            }
        }
        return holding
    }

    /// Where a text is, or where it would be.
    private func slot(of text: Span<UInt8>, _ hash: UInt32) -> Int {
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            if UInt32(slots[slot] >> 32) == hash, isEqual(UInt32(truncatingIfNeeded: slots[slot]), text) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isEqual(_ id: UInt32, _ text: Span<UInt8>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == text.count else { return false }
        for index in text.indices where bytes[start + index] != text[index] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
