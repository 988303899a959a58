/// A piece of HTML, written as a string literal in which every interpolated text is escaped.
///
/// A template library was tried first: swift-mustache 2.1.1 escapes whole characters, so a quotation mark followed by a
/// combining accent, one character to Swift, goes through it and closes an attribute. Here each Unicode scalar is looked
/// at, and a text that was not written in this program can't become HTML.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    private(set) var source: String

    init(stringLiteral source: String) { self.source = source }

    init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { source += literal }

        mutating func appendInterpolation(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": source += "&amp;"
                case "<": source += "&lt;"
                case ">": source += "&gt;"
                case "\"": source += "&quot;"
                case "'": source += "&#39;"
                default: source.unicodeScalars.append(scalar)
                }
            }
        }

        mutating func appendInterpolation(_ number: Int) { source += String(number) }

        mutating func appendInterpolation(_ html: HTML) { source += html.source }

        mutating func appendInterpolation(_ html: HTML?) { source += html?.source ?? "" }

        mutating func appendInterpolation(_ parts: [HTML]) {
            source += parts.map(\.source).joined(separator: "\n")
        }
    }
}
