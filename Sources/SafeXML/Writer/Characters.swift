/// The characters of XML 1.0 (fifth edition) and of its names.
enum Characters {
    /// Whether a document can carry the character, be it as a reference.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Whether the string is a name without a colon.
    static func isName(_ string: String) -> Bool {
        let isASCII = unsafe string.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
            guard let first = unsafe bytes.first else { return false }
            return unsafe isASCIIStart(first) && bytes.allSatisfy(isASCIIRest)
        }
        if isASCII == true { return true }
        guard let first = string.unicodeScalars.first, isNameStart(first) else { return false }
        return string.unicodeScalars.allSatisfy { isNameStart($0) || isNameRest($0) }
    }

    private static func isASCIIStart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    private static func isASCIIRest(_ byte: UInt8) -> Bool {
        isASCIIStart(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "_": true
        case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}", "\u{370}"..."\u{37D}": true
        case "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}", "\u{2070}"..."\u{218F}": true
        case "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}": true
        case "\u{FDF0}"..."\u{FFFD}", "\u{10000}"..."\u{EFFFF}": true
        default: false
        }
    }

    private static func isNameRest(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "-", ".", "\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}": true
        default: false
        }
    }
}
