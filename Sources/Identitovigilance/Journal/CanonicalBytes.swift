/// The bytes of a value for its digest: every leaf with its path and type, lengths first, in the order of the paths.
///
/// Made through `Encodable`, so that no part of an act that is stored can be left out of its digest. Two values have the
/// same bytes only when they encode to the same leaves; a JSON text would depend on who writes it.
enum CanonicalBytes {
    /// Encodes a value.
    ///
    /// - Parameter value: The value, made of keyed, unkeyed and single-value containers of text, booleans and integers.
    /// - Returns: Its bytes.
    /// - Throws: What the value throws while encoding.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let leaves = LeafCollector()
        try value.encode(to: LeafEncoder(leaves: leaves, codingPath: []))
        var bytes: [UInt8] = []
        for leaf in leaves.sorted() {
            for part in leaf {
                bytes.append(contentsOf: Array(String(part.utf8.count).utf8))
                bytes.append(UInt8(ascii: ":"))
                bytes.append(contentsOf: Array(part.utf8))
            }
        }
        return bytes
    }
}

/// The leaves met while a value encodes itself; shared by the containers of one encoding.
final class LeafCollector {
    private var leaves: [[String]] = []

    func add(_ path: [any CodingKey], type: String, text: String) {
        leaves.append(path.map(\.stringValue) + ["", type, text])
    }

    func sorted() -> [[String]] {
        leaves.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
