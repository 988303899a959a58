/// The hexadecimal writing of bytes.
package enum Hexadecimal {
    /// Two lower-case digits a byte.
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: The text.
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
