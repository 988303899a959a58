import Testing

/// A message and what is expected of it, with a title for the test's report.
struct Case<Expected: Sendable>: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let expected: Expected

    init(_ title: String, _ message: String, _ expected: Expected) {
        self.init(title, bytes: Array(message.utf8), expected)
    }

    init(_ title: String, bytes: [UInt8], _ expected: Expected) {
        self.testDescription = title
        self.bytes = bytes
        self.expected = expected
    }
}

extension Case where Expected == Void {
    init(_ title: String, _ message: String) {
        self.init(title, message, ())
    }

    init(_ title: String, bytes: [UInt8]) {
        self.init(title, bytes: bytes, ())
    }
}
