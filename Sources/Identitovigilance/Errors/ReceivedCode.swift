/// What a description may show of a code that came from outside.
///
/// A code is for whoever reads a log; but a service, or whoever stands in its place, may write a name where a code
/// belongs. So only what looks like a code of INSi is repeated: `00`, `insi_102`, `siram_40`.
package enum ReceivedCode {
    /// The code, or `?` for what is none: small letters and `_`, then one to four digits, 16 characters at most.
    package static func shown(_ code: String) -> String {
        let bytes = Array(code.utf8)
        let word = bytes.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
        let digits = bytes.dropFirst(word.count)
        let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber && (1...4).contains(digits.count) && bytes.count <= 16 ? code : "?"
    }
}
