/// The encoding that an XML declaration names.
///
/// It is read here, before libxml2 does, because libxml2 starts decoding with whatever iconv knows under that name: a
/// hostile document would choose which of iconv's converters runs.
enum DeclaredEncoding {
    /// Every value that libxml2 could take for the encoding; in a well-formed declaration there is at most one.
    static func candidates(in bytes: [UInt8]) -> [String] {
        // Without null bytes, UTF-16 reads like ASCII: enough to find names, which are ASCII in a supported encoding.
        let start = bytes.drop { $0 != UInt8(ascii: "<") }.lazy.filter { $0 != 0 }
        guard start.starts(with: "<?xml".utf8) else { return [] }
        let declaration = start.prefix { $0 != UInt8(ascii: ">") }
        let parts = Array(declaration).split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        return zip(parts, parts.dropFirst())
            .filter { before, _ in String(decoding: before, as: UTF8.self).contains("encoding") }
            .map { _, value in String(decoding: value, as: UTF8.self).uppercased() }
    }
}
