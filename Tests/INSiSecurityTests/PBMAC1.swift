#if OpenSSL
/// An integrity check of RFC 9579, whose code is not right, to be put in the place of another.
struct PBMAC1 {
    var rounds = 2048
    var keyLength: Int? = 32
    /// The salt is an OCTET STRING, 0x04; a SEQUENCE would name another source.
    var saltTag: UInt8 = 0x04
    /// The last part of the name of the key derivation function, which is PBKDF2.
    var function: UInt8 = 0x0C

    /// Gives a PKCS#12 file this check; its version and its content stay.
    func replacing(in file: [UInt8]) -> [UInt8] {
        let pkcs5: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05]
        let hmacSHA256 = DER.node(0x30, [DER.node(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x02, 0x09]), [5, 0]])
        let derivation = DER.node(
            0x30,
            [DER.node(saltTag, [UInt8](repeating: 0, count: 16)), DER.integer(rounds)]
                + (keyLength.map { [DER.integer($0)] } ?? []) + [hmacSHA256]
        )
        let scheme = DER.node(
            0x30,
            [DER.node(0x30, [DER.node(0x06, pkcs5 + [function]), derivation]), hmacSHA256]
        )
        let algorithm = DER.node(0x30, [DER.node(0x06, pkcs5 + [0x0E]), scheme])
        let code = DER.node(0x30, [algorithm, DER.node(0x04, [UInt8](repeating: 1, count: 32))])
        let check = DER.node(0x30, [code, DER.node(0x04, [UInt8](repeating: 2, count: 8)), DER.integer(1)])
        return DER.node(0x30, DER.parts(of: file).dropLast() + [check])
    }
}

/// As much of the encoding as files are forged with.
private enum DER {
    static func node(_ tag: UInt8, _ parts: [[UInt8]]) -> [UInt8] { node(tag, Array(parts.joined())) }

    static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        guard content.count >= 0x80 else { return [tag, UInt8(content.count)] + content }
        return [tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + content
    }

    static func integer(_ value: Int) -> [UInt8] {
        let bytes = (0..<5).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        // A zero in front is there only to keep a number positive.
        let leading = zip(bytes, bytes.dropFirst()).prefix { $0 == 0 && $1 < 0x80 }.count
        return node(0x02, Array(bytes.dropFirst(leading)))
    }

    /// The nodes in a node.
    static func parts(of node: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var start = end(of: node[...]).content
        while start < node.count {
            let end = end(of: node[start...]).node
            parts.append(Array(node[start..<end]))
            start = end
        }
        return parts
    }

    private static func end(of node: ArraySlice<UInt8>) -> (content: Int, node: Int) {
        let length = node[node.startIndex + 1]
        let more = length < 0x80 ? 0 : Int(length & 0x7F)
        let content = node.startIndex + 2 + more
        let count = more == 0 ? Int(length) : node[content - more..<content].reduce(0) { $0 << 8 | Int($1) }
        return (content, content + count)
    }
}
#endif
