/// Puts the integrity check of a PKCS#12 file around its content, whatever that is (RFC 7292, 4 and appendix B).
package enum PKCS12Envelope {
    /// The passphrase of every seed.
    package static let passphrase = "x"

    private static let salt = Array("fictif!!".utf8)

    /// The file: one round of SHA-256, so that it costs next to nothing.
    package static func file(around content: [UInt8]) -> [UInt8] {
        let sha256 = der(0x30, der(0x06, [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]) + der(0x05, []))
        let check = der(0x30, der(0x30, sha256 + der(0x04, mac(of: content))) + der(0x04, salt) + der(0x02, [1]))
        let data = der(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01])
        let safe = der(0x30, data + der(0xA0, der(0x04, content)))
        return der(0x30, der(0x02, [3]) + safe + check)
    }

    private static func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count
        switch length {
        case ..<0x80: return [tag, UInt8(length)] + content
        case ..<0x100: return [tag, 0x81, UInt8(length)] + content
        case ..<0x10000: return [tag, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)] + content
        default:
            return [tag, 0x83, UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + content
        }
    }

    private static func mac(of content: [UInt8]) -> [UInt8] {
        let (inner, outer): ([UInt8], [UInt8]) = (key.map { $0 ^ 0x36 }, key.map { $0 ^ 0x5C })
        return SHA256Sum.of(outer + SHA256Sum.of(inner + content))
    }

    /// The key of HMAC-SHA-256 that the passphrase and the salt give in one round, for purpose 3.
    private static let key: [UInt8] = {
        let characters: [UInt8] = passphrase.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let password = characters + [0, 0]
        let purpose = [UInt8](repeating: 3, count: 64)
        return SHA256Sum.of(purpose + repeated(salt) + repeated(password)) + [UInt8](repeating: 0, count: 32)
    }()

    private static func repeated(_ bytes: [UInt8]) -> [UInt8] { (0..<64).map { bytes[$0 % bytes.count] } }
}
