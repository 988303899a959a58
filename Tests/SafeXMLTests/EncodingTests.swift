import SafeXML
import Testing

@Suite("The encoding of a document")
struct EncodingTests {
    private static let latin1: [UInt8] =
        Array("<?xml version='1.0' encoding='ISO-8859-1'?><a x='\u{0}'>\u{0}</a>".utf8).map { $0 == 0 ? 0xE9 : $0 }

    private static func long(_ encoding: String) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>" + String(repeating: "né😀 ", count: 5_000) + "</a>"
    }

    @Test(
        "The supported encodings give the same text",
        arguments: [
            Case("UTF-8", "<a>é😀</a>", "é😀"),
            Case("UTF-8 declared", "<?xml version='1.0' encoding='utf-8'?><a>é</a>", "é"),
            Case("UTF-8 marked", "\u{FEFF}<a>é</a>", "é"),
            Case("UTF-8 marked and declared", "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a>é</a>", "é"),
            Case("US-ASCII", "<?xml version='1.0' encoding='US-ASCII'?><a>e&#233;</a>", "eé"),
            Case("ISO-8859-1", latin1, "é"),
            Case("UTF-16LE", utf16("<a>é😀</a>", bigEndian: false, mark: true), "é😀"),
            Case("UTF-16BE", utf16("<a>é😀</a>", bigEndian: true, mark: true), "é😀"),
            Case(
                "UTF-16 declared",
                utf16("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", bigEndian: true, mark: true),
                "é"
            ),
            Case(
                "UTF-16 without mark",
                utf16("<?xml version='1.0' encoding='UTF-16LE'?><a>é</a>", bigEndian: false, mark: false),
                "é"
            ),
        ]
    )
    func decodes(_ sample: Case<String>) throws {
        #expect(try SafeXML.parse(sample.document).text == sample.expected)
    }

    @Test(
        "A character cut by the pieces that are parsed one at a time stays whole",
        arguments: [
            Case("UTF-8", long("UTF-8"), 0),
            Case("UTF-16LE", utf16(long("UTF-16"), bigEndian: false, mark: true), 0),
            Case("UTF-16BE", utf16(long("UTF-16"), bigEndian: true, mark: true), 0),
        ]
    )
    func pieces(_ sample: Case<Int>) throws {
        let text = try SafeXML.parse(sample.document).text
        #expect(text == String(repeating: "né😀 ", count: 5_000))
    }

    @Test(
        "An encoding that is unknown, unsupported or contradicted by the bytes is refused",
        arguments: [
            Case("unknown", "<?xml version='1.0' encoding='x-none'?><a/>", XMLError.Code.unsupportedEncoding),
            Case("UTF-7", "<?xml version='1.0' encoding='UTF-7'?><a/>", .unsupportedEncoding),
            Case("windows-1252", "<?xml version='1.0' encoding='windows-1252'?><a/>", .unsupportedEncoding),
            Case("EBCDIC declared", "<?xml version='1.0' encoding='IBM037'?><a/>", .unsupportedEncoding),
            Case("EBCDIC", [0x4C, 0x6F, 0xA7, 0x94, 0x93], .unsupportedEncoding),
            Case("UTF-32", [0x00, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00, 0x61], .unsupportedEncoding),
            Case("UTF-32 marked", [0xFF, 0xFE, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00], .unsupportedEncoding),
            Case("UTF-8 declared UTF-16", "<?xml version='1.0' encoding='UTF-16'?><a/>", .unsupportedEncoding),
            Case(
                "marked UTF-8 declared ISO-8859-1",
                "\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
                .unsupportedEncoding
            ),
            Case(
                "UTF-16 declared UTF-8",
                utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", bigEndian: false, mark: true),
                .unsupportedEncoding
            ),
            Case(
                "UTF-16LE declared UTF-16BE",
                utf16("<?xml version='1.0' encoding='UTF-16BE'?><a/>", bigEndian: false, mark: true),
                .unsupportedEncoding
            ),
            Case("no name", "<?xml version='1.0' encoding=''?><a/>", .unsupportedEncoding),
            Case("declared twice", "<?xml version='1.0' encoding='UTF-8' encoding='UTF-7'?><a/>", .unsupportedEncoding),
            Case("spaced", "<?xml version='1.0'\n  encoding\t= \"UTF-7\" ?><a/>", .unsupportedEncoding),
        ]
    )
    func refusesEncoding(_ sample: Case<XMLError.Code>) {
        #expect(refusal(sample.document) == sample.expected)
    }

    @Test(
        "Bytes that are not characters of the encoding are refused",
        arguments: [
            Case("lone continuation", bytes("<a>", [0x80]), 0),
            Case("cut sequence", bytes("<a>", [0xC3]), 0),
            Case("overlong", bytes("<a>", [0xC1, 0x81]), 0),
            Case("overlong in CDATA", bytes("<a><![CDATA[", [0xC1, 0x81], "]]></a>"), 0),
            Case("invalid in comment", bytes("<a><!--", [0xC1, 0x81], "--></a>"), 0),
            Case("surrogate", bytes("<a>", [0xED, 0xA0, 0x80]), 0),
            Case("beyond Unicode", bytes("<a>", [0xF5, 0x80, 0x80, 0x80]), 0),
            Case("in an attribute", bytes("<a x='", [0xFF], "'/>"), 0),
            Case("in a name", bytes("<a", [0xFF], "/>"), 0),
            Case("not US-ASCII", "<?xml version='1.0' encoding='US-ASCII'?><a>é</a>", 0),
            Case("null in text", bytes("<a>", [0]), 0),
            Case("null after the root", bytes("<a/>", [0], ""), 0),
            Case("null first", bytes("", [0, 0], "<a/>"), 0),
            Case("null in UTF-16", utf16("<a>\u{0}</a>", bigEndian: false, mark: true), 0),
            Case("UTF-16 odd", utf16("<a/>", bigEndian: false, mark: true) + [0x20], 0),
            Case("UTF-16 high surrogate last", utf16("<a/>", bigEndian: false, mark: true) + [0x00, 0xD8], 0),
            Case("UTF-16 low surrogate", utf16("<a>", bigEndian: true, mark: true) + [0xDC, 0x00], 0),
        ]
    )
    func refusesBytes(_ sample: Case<Int>) {
        #expect(refusal(sample.document) == .malformed)
    }

    private static func bytes(_ before: String, _ bytes: [UInt8], _ after: String = "</a>") -> [UInt8] {
        Array(before.utf8) + bytes + Array(after.utf8)
    }
}
