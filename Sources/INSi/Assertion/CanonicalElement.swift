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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.reduce(128) { $0 + $1.count })
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        if let namespace { append("xmlns", namespace, to: &bytes) }
        for (name, value) in attributes { append(name, value, to: &bytes) }
        bytes.append(UInt8(ascii: ">"))
        for part in content { bytes.append(contentsOf: part) }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
        return bytes
    }

    private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        bytes.append(contentsOf: escaped(value, in: .attribute))
        bytes.append(UInt8(ascii: "\""))
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
        let plain = Array(text.utf8)
        guard plain.contains(where: isSpecial) else { return plain }
        return plain.flatMap { byte -> [UInt8] in
            switch (byte, place) {
            case (UInt8(ascii: "&"), _): Array("&amp;".utf8)
            case (UInt8(ascii: "<"), _): Array("&lt;".utf8)
            case (UInt8(ascii: ">"), .text): Array("&gt;".utf8)
            case (UInt8(ascii: "\""), .attribute): Array("&quot;".utf8)
            default: [byte]
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }
}
