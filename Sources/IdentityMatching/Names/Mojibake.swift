/// UTF-8 that somebody read as Latin-1: `Ã©` for `é`, and what is left of it once diacritics were removed, `A©`.
enum Mojibake {
    /// The text with its letters back, or nothing when no letter was damaged so.
    static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var result: [Unicode.Scalar] = []
        var changed = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1].value : 0
            switch (scalar, next) {
            case ("\u{C2}", 0x80...0xBF), ("\u{C3}", 0x80...0xBF), ("\u{C4}", 0x80...0xBF), ("\u{C5}", 0x80...0xBF),
                ("A", 0x80...0xBF), ("a", 0x80...0xBF), ("\u{E3}", 0x80...0xBF):
                let lead: UInt32 = scalar.value >= 0xC2 && scalar.value <= 0xC5 ? scalar.value : 0xC3
                if let repaired = Unicode.Scalar((lead & 0x1F) << 6 | next & 0x3F) { result.append(repaired) }
                changed = true
                index += 2
            default:
                result.append(scalar)
                index += 1
            }
        }
        return changed ? result : nil
    }
}
