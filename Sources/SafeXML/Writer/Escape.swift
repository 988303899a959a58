/// Where a string is written, which decides the characters that become references.
enum Escape {
    case text
    case attribute

    /// Writes the string, so escaped that a parser gives back exactly the string.
    func write(_ string: String, to bytes: inout [UInt8]) throws(XMLError) {
        // Most values are plain ASCII, and are copied at once.
        let isDone = unsafe string.utf8.withContiguousStorageIfAvailable { plain -> Bool in
            guard unsafe Self.isPlain(plain) else { return false }
            unsafe bytes.append(contentsOf: plain)
            return true
        }
        guard isDone != true else { return }
        for scalar in string.unicodeScalars {
            guard Characters.isAllowed(scalar) else { throw XMLError(.invalidCharacter) }
            if let reference = reference(for: scalar) {
                bytes.append(contentsOf: reference.utf8)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    /// Whether all bytes are visible characters of ASCII, or spaces, that are written as they are everywhere.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let last = bytes.count - 8
        guard last >= 0 else {
            // Without a way out in between, which lets the compiler look at several bytes at once.
            return unsafe bytes.reduce(0, { $0 | (isPlain($1) ? 0 : 1) }) == 0 as UInt8
        }
        let raw = UnsafeRawBufferPointer(bytes)
        var place = 0
        while place < last {
            guard arePlain(unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) else { return false }
            place += 8
        }
        // The last eight, some of which were seen already.
        return arePlain(unsafe raw.loadUnaligned(fromByteOffset: last, as: UInt64.self))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte <= 0x7E && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
    }

    /// The same of eight bytes at once: each part has a high bit set if, and only if, one of the bytes is what it is named after.
    private static func arePlain(_ word: UInt64) -> Bool {
        let isControl = (word &- eight(0x20)) & ~word
        let isDelete = zeros(of: word ^ eight(0x7F))
        // One bit is all that tells "<" from ">", and "&" from the quotation mark.
        let isAngle = zeros(of: (word | eight(0x02)) ^ eight(UInt8(ascii: ">")))
        let isOther = zeros(of: (word | eight(0x04)) ^ eight(UInt8(ascii: "&")))
        return (word | isControl | isDelete | isAngle | isOther) & eight(0x80) == 0
    }

    /// A word in which a high bit of the eight bytes is set if, and only if, one of them is zero.
    private static func zeros(of word: UInt64) -> UInt64 { (word &- eight(1)) & ~word }

    private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    private func reference(for scalar: Unicode.Scalar) -> String? {
        switch (self, scalar) {
        case (_, "&"): "&amp;"
        case (_, "<"): "&lt;"
        case (.text, ">"): "&gt;"
        case (.attribute, "\""): "&quot;"
        case (.attribute, "\t"): "&#9;"
        case (.attribute, "\n"): "&#10;"
        case (_, "\r"): "&#13;"
        default: nil
        }
    }
}
