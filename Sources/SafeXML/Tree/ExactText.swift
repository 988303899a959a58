internal import CLibXML2

extension String {
    /// Whether both strings are the same code points.
    ///
    /// XML compares code points, while Swift's `==` also takes "é" and "e" with a combining accent as equal.
    func isExactly(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = unsafe utf8.withContiguousStorageIfAvailable { own in
            unsafe other.utf8.withContiguousStorageIfAvailable { theirs -> Bool in
                guard let start = own.baseAddress, let otherStart = theirs.baseAddress else { return true }
                return unsafe CLibXML2Same(start, otherStart, own.count)
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Feeds the code points to a hasher, in agreement with `isExactly`.
    func hashExactly(into hasher: inout Hasher) {
        let isDone: Void? = unsafe utf8.withContiguousStorageIfAvailable {
            unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
        hasher.combine(0xFF as UInt8)
    }
}

extension [UInt8] {
    /// Appends the bytes of a text, at once where they lie together.
    mutating func append(_ text: String) {
        let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append(contentsOf: $0) }
        if isDone == nil { append(contentsOf: text.utf8) }
    }
}
