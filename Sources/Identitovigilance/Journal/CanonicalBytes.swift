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
        try value.encode(to: LeafEncoder(leaves: leaves, path: []))
        return leaves.sorted()
    }

    /// Writes a part of a leaf, its length first.
    static func append(_ part: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(part.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: part.utf8)
    }
}
