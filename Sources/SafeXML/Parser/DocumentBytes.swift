/// A document's bytes, checked as far as they can be before they are parsed.
///
/// These are the checks libxml2 makes too late, or not at all.
struct DocumentBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8], limits: XMLLimits) throws(XMLError) {
        guard bytes.count <= limits.maximumBytes else { throw XMLError(.tooLarge) }
        let form = try EncodingForm(of: bytes)
        let content = form == .markedUTF8 ? bytes.dropFirst(3) : bytes[...]
        guard !content.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { throw XMLError(.emptyDocument) }
        if form != .singleByte || !DeclaredEncoding.isUsual(bytes) {
            let declared = DeclaredEncoding.candidates(in: bytes)
            guard declared.allSatisfy(form.allows) else { throw XMLError(.unsupportedEncoding) }
        }
        if case .utf16(let bigEndian) = form {
            try Self.checkUTF16(bytes, bigEndian: bigEndian)
        }
        try Self.checkStartTags(bytes, limit: limits.maximumNodes)
        self.bytes = bytes
    }

    /// Refuses ill-formed UTF-16: libxml2 waits for the rest of a character cut at the end, and then forgets it.
    private static func checkUTF16(_ bytes: [UInt8], bigEndian: Bool) throws(XMLError) {
        guard bytes.count.isMultiple(of: 2) else { throw XMLError(.malformed) }
        let units = stride(from: 0, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        guard String(validating: units, as: UTF16.self) != nil else { throw XMLError(.malformed) }
    }

    /// Refuses a start tag with more attributes than the whole document may have nodes.
    ///
    /// libxml2 2.9 compares every attribute of a tag with every other before it reports the tag, so that a megabyte of
    /// them takes seconds. No attribute value holds "<": at most one tag lies between two of them, and an equals
    /// sign before a quote counts its attributes. A text can only be refused if it has as many of those.
    private static func checkStartTags(_ bytes: [UInt8], limit: Int) throws(XMLError) {
        // An equals sign and a quote are two bytes.
        guard bytes.count / 2 > limit else { return }
        var count = 0
        var afterEquals = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"):
                count = 0
                afterEquals = false
            case UInt8(ascii: "="):
                afterEquals = true
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                count += afterEquals ? 1 : 0
                guard count <= limit else { throw XMLError(.tooManyNodes) }
                afterEquals = false
            case 0x00, 0x20, 0x09, 0x0A, 0x0D:
                continue
            default:
                afterEquals = false
            }
        }
    }
}
