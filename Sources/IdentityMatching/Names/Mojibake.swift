/// UTF-8 that somebody read as Latin-1 or Windows-1252: `Ã©` for `é`, `Ã‰` for `É`, and what is left of it once diacritics
/// were removed, `A©`.
enum Mojibake {
    /// The text with its letters back, or nothing when no letter was damaged so.
    static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var result: [Unicode.Scalar] = []
        var changed = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1].value : 0
            let isStripped = (scalar == "A" || scalar == "a") && (0x80...0xBF).contains(next)
            if isStripped || isPair(scalar.value, next), let byte = Windows1252.middleByte(of: next) {
                let lead = (0xC2...0xC5).contains(scalar.value) ? scalar.value : 0xC3
                if let repaired = Unicode.Scalar((lead & 0x1F) << 6 | UInt32(byte) & 0x3F) { result.append(repaired) }
                changed = true
                index += 2
            } else {
                result.append(scalar)
                index += 1
            }
        }
        return changed ? result : nil
    }

    /// Whether two scalars are the two bytes of one letter in UTF-8.
    ///
    /// They are `Ã` (or `ã`, once in small letters) and what no letter is; the `ÃO` of a Portuguese name is right.
    static func isPair(_ first: UInt32, _ second: UInt32) -> Bool {
        guard second >= 0x80, (0xC2...0xC5).contains(first) || first == 0xE3 else { return false }
        return Windows1252.middleByte(of: second) != nil
    }
}
