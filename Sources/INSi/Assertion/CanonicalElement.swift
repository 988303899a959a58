/// Writes elements in their canonical form, the only one that can be digested before it is sent.
///
/// The caller gives the attributes in canonical order and no control character, so that three characters at most have
/// to be escaped.
package enum CanonicalElement {
    /// An element without a prefix; the namespace is the default one, declared when the element has to.
    package static func bytes(
        _ name: String,
        namespace: String? = nil,
        _ attributes: [(name: String, value: String)] = [],
        _ content: [[UInt8]] = []
    ) -> [UInt8] {
        var bytes = Array("<\(name)".utf8)
        for (name, value) in (namespace.map { [(name: "xmlns", value: $0)] } ?? []) + attributes {
            bytes += Array(" \(name)=\"".utf8) + escaped(value, in: .attribute) + Array("\"".utf8)
        }
        bytes += ">".utf8
        for part in content { bytes += part }
        return bytes + Array("</\(name)>".utf8)
    }

    /// A text, escaped as it is between two tags.
    package static func text(_ text: String) -> [UInt8] { escaped(text, in: .text) }

    /// Whether a text has one canonical spelling here: no control character, nothing that XML can't carry.
    package static func canWrite(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
    }

    private enum Place { case text, attribute }

    private static func escaped(_ text: String, in place: Place) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            switch (byte, place) {
            case (UInt8(ascii: "&"), _): Array("&amp;".utf8)
            case (UInt8(ascii: "<"), _): Array("&lt;".utf8)
            case (UInt8(ascii: ">"), .text): Array("&gt;".utf8)
            case (UInt8(ascii: "\""), .attribute): Array("&quot;".utf8)
            default: [byte]
            }
        }
    }
}
