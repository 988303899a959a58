/// The leaves met while a value encodes itself; shared by the containers of one encoding.
///
/// They lie one after the other in one buffer, as an act is encoded each time it is stored and each time it is checked.
final class LeafCollector {
    private var bytes: [UInt8] = []
    private var leaves: [Range<Int>] = []

    init() {
        // More than most acts need.
        bytes.reserveCapacity(1024)
        leaves.reserveCapacity(32)
    }

    /// Adds a leaf: its path, an empty part that ends it, its type and its text.
    ///
    /// - Parameters:
    ///   - path: The parts of the path, lengths first.
    ///   - type: The name of the type.
    ///   - text: The value.
    func add(_ path: [UInt8], type: String, text: String) {
        let start = bytes.count
        bytes.append(contentsOf: path)
        CanonicalBytes.append("", to: &bytes)
        CanonicalBytes.append(type, to: &bytes)
        CanonicalBytes.append(text, to: &bytes)
        leaves.append(start..<bytes.count)
    }

    /// The bytes of all leaves, in the order of their parts.
    func sorted() -> [UInt8] {
        let inOrder = leaves.sorted { precedes($0, $1) }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count)
        for leaf in inOrder { sorted.append(contentsOf: bytes[leaf]) }
        return sorted
    }

    /// Whether a leaf comes first: by the bytes of the first part in which the two differ, whatever its length.
    private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        var (left, right) = (left, right)
        while let one = nextPart(&left), let other = nextPart(&right) {
            for (a, b) in zip(one, other) where bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
            if one.count != other.count { return one.count < other.count }
        }
        return left.isEmpty && !right.isEmpty
    }

    /// Takes the first part off a leaf.
    private func nextPart(_ leaf: inout Range<Int>) -> Range<Int>? {
        guard !leaf.isEmpty else { return nil }
        var (start, length) = (leaf.lowerBound, 0)
        while bytes[start] != UInt8(ascii: ":") {
            length = length * 10 + Int(bytes[start] - UInt8(ascii: "0"))
            start += 1
        }
        let part = start + 1..<start + 1 + length
        leaf = part.upperBound..<leaf.upperBound
        return part
    }
}
