import SafeXML
import Testing

/// Parses a document written in the test's source.
func parse(_ document: String, limits: XMLLimits = .standard) throws(XMLError) -> XMLElement {
    try SafeXML.parse(Array(document.utf8), limits: limits)
}

/// The code a document is refused with, nil when it is accepted.
func refusal(_ bytes: [UInt8], limits: XMLLimits = .standard) -> XMLError.Code? {
    do throws(XMLError) {
        _ = try SafeXML.parse(bytes, limits: limits)
        return nil
    } catch {
        return error.code
    }
}

/// The code a document written in the test's source is refused with, nil when it is accepted.
func refusal(_ document: String, limits: XMLLimits = .standard) -> XMLError.Code? {
    refusal(Array(document.utf8), limits: limits)
}

/// The bytes of a document in UTF-16.
func utf16(_ document: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(document.utf16)
    return units.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
    }
}

/// A document and what is expected of it, with a title for the test's report.
struct Case<Expected: Sendable>: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let document: [UInt8]
    let expected: Expected

    init(_ title: String, _ document: String, _ expected: Expected) {
        self.init(title, Array(document.utf8), expected)
    }

    init(_ title: String, _ document: [UInt8], _ expected: Expected) {
        self.testDescription = title
        self.document = document
        self.expected = expected
    }
}
