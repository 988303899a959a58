/// Reads JSON (RFC 8259) in UTF-8, strictly: no name twice in an object, no lone surrogate, bounded size and depth.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    private static let maximumBytes = 4 << 20
    private static let maximumDepth = 64

    /// Reads a whole document.
    ///
    /// - Throws: ``FormatError`` with `formatTropGrand`, `jeuDeCaracteres` for bytes that are not UTF-8, `champRepete` for a name
    ///   that is there twice, `formatNonReconnu` for anything that is no JSON.
    static func read(_ octets: [UInt8]) throws(FormatError) -> JSONNode {
        guard octets.count <= maximumBytes else { throw FormatError(.formatTropGrand) }
        guard String(validating: octets, as: UTF8.self) != nil else { throw FormatError(.jeuDeCaracteres) }
        var reader = JSONReader(bytes: octets)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == octets.count else { throw FormatError(.formatNonReconnu) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func require(_ text: String) throws(FormatError) {
        guard take(text) else { throw FormatError(.formatNonReconnu) }
    }

    private mutating func value() throws(FormatError) -> JSONNode {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(FormatError) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(FormatError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try require("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try require("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try require("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(FormatError) -> JSONNode) throws(FormatError)
        -> JSONNode
    {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw FormatError(.formatTropGrand) }
        position += 1
        return try read(&self)
    }

    private mutating func object() throws(FormatError) -> JSONNode {
        var members: [JSONMember] = []
        var names: Set<[UInt8]> = []
        skipSpace()
        if take("}") { return .object(JSONObject()) }
        repeat {
            skipSpace()
            let name = try string()
            guard names.insert(Array(name.utf8)).inserted else {
                // A name that is no element of FHIR could be anything: it is not repeated.
                throw FormatError(.champRepete, at: FHIRVocabulary.elements.contains(name) ? name : "JSON")
            }
            skipSpace()
            try require(":")
            members.append(JSONMember(name, try value()))
            skipSpace()
        } while take(",")
        try require("}")
        return .object(JSONObject(members))
    }

    private mutating func array() throws(FormatError) -> JSONNode {
        var items: [JSONNode] = []
        skipSpace()
        if take("]") { return .array([]) }
        repeat {
            items.append(try value())
            skipSpace()
        } while take(",")
        try require("]")
        return .array(items)
    }

    private mutating func number() throws(FormatError) -> String {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(FormatError) {
        let start = position
        while let byte = next, DateDigits.isDigit(byte) { position += 1 }
        guard position > start else { throw FormatError(.formatNonReconnu) }
    }

    private mutating func string() throws(FormatError) -> String {
        try require("\"")
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw FormatError(.formatNonReconnu)
            default: text.append(byte)
            }
        }
        throw FormatError(.formatNonReconnu)
    }

    private mutating func escaped() throws(FormatError) -> [UInt8] {
        guard let mark = next else { throw FormatError(.formatNonReconnu) }
        position += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [mark]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicode()
        default: throw FormatError(.formatNonReconnu)
        }
    }

    private mutating func unicode() throws(FormatError) -> [UInt8] {
        var value = try hexadecimal()
        if (0xD800...0xDBFF).contains(value) {
            try require("\\u")
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw FormatError(.formatNonReconnu) }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw FormatError(.formatNonReconnu) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(FormatError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw FormatError(.formatNonReconnu) }
        let digits = bytes[position..<position + 4]
        position += 4
        guard !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw FormatError(.formatNonReconnu) }
        return value
    }
}
