extension String {
    /// Whether both strings are the same code points.
    ///
    /// XML compares code points, while Swift's `==` also takes "é" and "e" with a combining accent as equal.
    func isExactly(_ other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Feeds the code points to a hasher, in agreement with `isExactly`.
    func hashExactly(into hasher: inout Hasher) {
        for byte in utf8 {
            hasher.combine(byte)
        }
        hasher.combine(0xFF as UInt8)
    }
}
