/// What a document's first bytes say of its encoding, before its declaration can be read.
///
/// The supported encodings are UTF-8, UTF-16, ISO-8859-1 and US-ASCII. libxml2 knows more, through iconv, and lets a
/// declaration replace what the first bytes said; neither is wanted of a document that may be hostile.
enum EncodingForm: Equatable {
    /// UTF-8 with a byte order mark.
    case markedUTF8
    /// UTF-16, found by its byte order mark or by how it writes "<".
    case utf16(bigEndian: Bool)
    /// UTF-8, ISO-8859-1 or US-ASCII: the declaration tells which.
    case singleByte

    init(of bytes: [UInt8]) throws(XMLError) {
        func byte(_ index: Int) -> Int { index < bytes.count ? Int(bytes[index]) : -1 }
        switch (byte(0), byte(1), byte(2), byte(3)) {
        // UCS-4 and EBCDIC.
        case (0x00, 0x00, 0x00, 0x3C), (0x3C, 0x00, 0x00, 0x00), (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00),
            (0x4C, 0x6F, 0xA7, 0x94):
            throw XMLError(.unsupportedEncoding)
        case (0xEF, 0xBB, 0xBF, _): self = .markedUTF8
        case (0xFE, 0xFF, _, _), (0x00, 0x3C, _, _): self = .utf16(bigEndian: true)
        case (0xFF, 0xFE, _, _), (0x3C, 0x00, _, _): self = .utf16(bigEndian: false)
        default: self = .singleByte
        }
    }

    /// Whether a document of this form may declare the encoding, given in capitals.
    func allows(declared name: String) -> Bool {
        switch self {
        case .markedUTF8: name == "UTF-8"
        case .utf16(let bigEndian): name == "UTF-16" || name == (bigEndian ? "UTF-16BE" : "UTF-16LE")
        case .singleByte: name == "UTF-8" || name == "ISO-8859-1" || name == "US-ASCII"
        }
    }
}
