internal import Identitovigilance

/// Reduces a name to capitals, so that two writings of it meet.
///
/// As `CanonicalName` of the core (rniv-rules 7.4.1), and beyond it what a damaged import needs: letters that no text
/// settles take their plausible writing, UTF-8 read as Latin-1 is undone, and a character that was lost is `?`.
enum NameFolding {
    /// Writes the words of a name, separated by one space, after what `words` holds.
    static func fold(_ text: Span<UInt8>, into words: inout [UInt8]) {
        let start = words.count
        var pendingSpace = false
        var plain = true
        var lead = false
        let latin = Self.latin
        for index in text.indices {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "?"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                append(byte, &words, start, &pendingSpace)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte - 32, &words, start, &pendingSpace)
            case 0xC3 where index + 1 < text.count && text[index + 1] & 0xC0 == 0x80: lead = true
            case 0x80..<0xC0 where lead:
                // U+00C0 to U+00FF, nearly all that French names need beyond ASCII.
                lead = false
                let letters = latin[Int(byte) - 0x80]
                if letters.first == 0 {
                    pendingSpace = true
                } else {
                    append(letters.first, &words, start, &pendingSpace)
                }
                if letters.second != 0 { append(letters.second, &words, start, &pendingSpace) }
            case 0x80...: plain = false
            default: pendingSpace = true
            }
            if !plain { break }
        }
        guard !plain else { return }
        words.removeLast(words.count - start)
        var scalars = Array(String(decoding: (0..<text.count).map { text[$0] }, as: UTF8.self).unicodeScalars)
        if let repaired = Mojibake.repaired(scalars) { scalars = repaired }
        foldScalars(scalars, into: &words)
    }

    /// What the scalars U+00C0 to U+00FF become: one letter, two, or a separator (0).
    private static let latin: [(first: UInt8, second: UInt8)] = (0xC0...0xFF).map { (value: UInt32) in
        var letters: [UInt8] = []
        if let scalar = Unicode.Scalar(value) { foldScalars([scalar], into: &letters) }
        return (letters.first ?? 0, letters.count > 1 ? letters[1] : 0)
    }

    private static func foldScalars(_ scalars: [Unicode.Scalar], into words: inout [UInt8]) {
        let start = words.count
        var pendingSpace = false
        for scalar in scalars {
            if let letters = LatinFolding.capitals(of: scalar) ?? LatinFolding.suggestions[scalar] {
                for byte in letters.utf8 { append(byte, &words, start, &pendingSpace) }
            } else if LatinFolding.isCombiningMark(scalar) {
                continue
            } else if scalar == "?" || scalar == "\u{FFFD}" {
                append(UInt8(ascii: "?"), &words, start, &pendingSpace)
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                for byte in String(scalar).utf8 { append(byte, &words, start, &pendingSpace) }
            } else {
                pendingSpace = true
            }
        }
    }

    private static func append(_ byte: UInt8, _ words: inout [UInt8], _ start: Int, _ pendingSpace: inout Bool) {
        if pendingSpace, words.count > start { words.append(UInt8(ascii: " ")) }
        pendingSpace = false
        words.append(byte)
    }
}
