/// Where a string is written, which decides the characters that become references.
enum Escape {
    case text
    case attribute

    /// The string's bytes, so escaped that a parser gives back exactly the string.
    func bytes(of string: String) throws(XMLError) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in string.unicodeScalars {
            guard Characters.isAllowed(scalar) else { throw XMLError(.invalidCharacter) }
            if let reference = reference(for: scalar) {
                bytes.append(contentsOf: reference.utf8)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        return bytes
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
