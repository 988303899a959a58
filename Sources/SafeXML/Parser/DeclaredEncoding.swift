/// The encoding that an XML declaration names.
///
/// It is read here, before libxml2 does, because libxml2 starts decoding with whatever iconv knows under that name: a
/// hostile document would choose which of iconv's converters runs.
enum DeclaredEncoding {
    /// Every value that libxml2 could take for the encoding, in capitals; in a well-formed declaration there is at most one.
    static func candidates(in bytes: [UInt8]) -> [String] {
        let start = bytes.drop { $0 != UInt8(ascii: "<") }
        // Without null bytes, UTF-16 reads like ASCII: enough to find names, which are ASCII in a supported encoding.
        let declaration = start.prefix { $0 != UInt8(ascii: ">") }.filter { $0 != 0 }
        guard declaration.starts(with: "<?xml".utf8) else { return [] }
        let parts = declaration.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        return zip(parts, parts.dropFirst()).filter { before, _ in namesEncoding(before) }.map { capitals($1) }
    }

    /// Whether the document begins as nearly every message does, with a declaration of UTF-8.
    static func isUsual(_ bytes: [UInt8]) -> Bool {
        bytes.count >= usual.count && usual.indices.allSatisfy { bytes[$0] == usual[$0] }
    }

    private static let usual = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

    private static func namesEncoding(_ part: ArraySlice<UInt8>) -> Bool {
        part.indices.contains { part[$0...].starts(with: "encoding".utf8) }
    }

    /// ASCII letters only: no other letter is in the name of a supported encoding.
    private static func capitals(_ part: ArraySlice<UInt8>) -> String {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return String(decoding: part.map { letters.contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
}
