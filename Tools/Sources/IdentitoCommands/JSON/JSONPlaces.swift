internal import Foundation

/// Where the values of a JSON document are: the line of each member, by its path, as `regles[2].alors.statut`.
///
/// Foundation tells no line, and takes a comma behind the last member and a name that is there twice. The text must be
/// JSON for Foundation already: what this finds in anything else means nothing.
struct JSONPlaces {
    private var lines: [String: Int] = [:]
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    /// A path that stands twice in the document, of which a reader would keep one and lose the other.
    private(set) var duplicate: String?

    /// Whether a comma stands behind the last value of an object or of an array.
    private(set) var hasTrailingComma = false

    init(_ text: String) {
        bytes = Array(text.utf8)
        value("")
    }

    /// The line of a value, or of the nearest one around it.
    func line(of path: String) -> Int {
        var path = path[...]
        while lines[String(path)] == nil, let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
            path = path[..<end]
        }
        return lines[String(path)] ?? 1
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) {
            line += byte == 0x0A ? 1 : 0
            index += 1
        }
    }

    private mutating func value(_ path: String) {
        skipSpace()
        if lines[path] == nil { lines[path] = line }
        switch byte {
        case UInt8(ascii: "{"): members(path)
        case UInt8(ascii: "["): items(path)
        case UInt8(ascii: "\""): _ = string()
        default: while let byte, !" \t\r\n,]}".utf8.contains(byte) { index += 1 }
        }
        skipSpace()
    }

    private mutating func members(_ path: String) {
        var names: Set<String> = []
        repeat {
            index += 1
            skipSpace()
            guard byte == UInt8(ascii: "\"") else {
                hasTrailingComma = hasTrailingComma || !names.isEmpty
                break
            }
            let start = line
            let key = string()
            let member = path.isEmpty ? key : "\(path).\(key)"
            if !names.insert(Self.unescaped(key)).inserted { duplicate = duplicate ?? member }
            lines[member] = start
            skipSpace()
            // The colon.
            index += 1
            value(member)
        } while byte == UInt8(ascii: ",")
        index += 1
    }

    private mutating func items(_ path: String) {
        var count = 0
        repeat {
            index += 1
            skipSpace()
            guard byte != UInt8(ascii: "]"), byte != nil else {
                hasTrailingComma = hasTrailingComma || count > 0
                break
            }
            value("\(path)[\(count)]")
            count += 1
        } while byte == UInt8(ascii: ",")
        index += 1
    }

    /// A name as it is meant: `"\u0061"` is `"a"`.
    private static func unescaped(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
        return (try? JSONDecoder().decode(String.self, from: Data("\"\(name)\"".utf8))) ?? name
    }

    private mutating func string() -> String {
        let start = index + 1
        repeat { index += byte == UInt8(ascii: "\\") ? 2 : 1 } while byte != nil && byte != UInt8(ascii: "\"")
        let content = start <= min(index, bytes.count) ? bytes[start..<min(index, bytes.count)] : []
        index += 1
        return String(decoding: content, as: UTF8.self)
    }
}
