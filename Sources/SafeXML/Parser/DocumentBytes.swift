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
            let units = try Self.units(of: bytes, bigEndian: bigEndian)
            try Self.checkStartTags(units, limit: limits.maximumAttributes)
        } else {
            try Self.checkStartTags(bytes, limit: limits.maximumAttributes)
        }
        self.bytes = bytes
    }

    /// Refuses ill-formed UTF-16: libxml2 waits for the rest of a character cut at the end, and then forgets it.
    private static func units(of bytes: [UInt8], bigEndian: Bool) throws(XMLError) -> [UInt16] {
        guard bytes.count.isMultiple(of: 2) else { throw XMLError(.malformed) }
        let units = stride(from: 0, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        guard String(validating: units, as: UTF16.self) != nil else { throw XMLError(.malformed) }
        return units
    }

    /// Refuses a start tag with more attributes than an element may have.
    ///
    /// libxml2 2.9 compares every attribute of a tag with every other before it reports the tag, so that a megabyte of
    /// them takes seconds. A tag begins at "<", which no attribute value holds, and ends at ">" outside of quotes; an equals
    /// sign before a quote counts its attributes. Comments, CDATA and instructions have none.
    private static func checkStartTags(
        _ units: [some FixedWidthInteger & UnsignedInteger],
        limit: Int
    ) throws(XMLError) {
        // An equals sign and a quote are two units.
        guard units.count / 2 > limit else { return }
        var count = 0
        var place = TagPlace.outside
        for unit in units {
            switch (UInt8(exactly: unit) ?? 0xFF, place) {
            case (UInt8(ascii: "<"), _):
                count = 0
                place = .begun
            case (UInt8(ascii: "!"), .begun), (UInt8(ascii: "?"), .begun): place = .outside
            case (_, .outside): continue
            case (let byte, .value(let quote)): place = byte == quote ? .within : place
            case (UInt8(ascii: ">"), _): place = .outside
            case (UInt8(ascii: "="), _): place = .afterEquals
            case (UInt8(ascii: "\""), .afterEquals), (UInt8(ascii: "'"), .afterEquals):
                count += 1
                guard count <= limit else { throw XMLError(.tooManyNodes) }
                place = .value(quote: UInt8(truncatingIfNeeded: unit))
            case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _): continue
            default: place = .within
            }
        }
    }

    /// Where in a document a byte stands, as far as its start tags go.
    private enum TagPlace {
        case outside, begun, within, afterEquals
        case value(quote: UInt8)
    }
}
