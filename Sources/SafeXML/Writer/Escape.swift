/// Where a string is written, which decides the characters that become references.
enum Escape {
    case text
    case attribute

    /// Writes the string, so escaped that a parser gives back exactly the string.
    func write(_ string: String, to bytes: inout [UInt8]) throws(XMLError) {
        // Most values are plain ASCII, and are copied at once.
        let isDone = unsafe string.utf8.withContiguousStorageIfAvailable { plain -> Bool in
            // Without a way out in between, which lets the compiler look at many bytes at once.
            guard unsafe plain.reduce(0, { $0 | (Self.isPlain($1) ? 0 : 1) }) == 0 as UInt8 else { return false }
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

    /// Whether a byte is a visible character of ASCII, or a space, that is written as it is everywhere.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte <= 0x7E && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
    }

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
