/// The control key of a matricule.
enum MatriculeKey {
    /// 97 minus the remainder by 97 of the 13 first characters, 2A counting as 19 and 2B as 18; two digits, 01 to 97.
    ///
    /// Source: rniv-rules 4.2.2, checked on the samples of insi-protocol 15.2.
    ///
    /// - Parameter body: The 13 characters in ASCII, whose alphabet was checked.
    /// - Returns: The two digits.
    static func key(of body: ArraySlice<UInt8>) -> String {
        var remainder = 0
        var isCorsican = false
        for (position, byte) in body.enumerated() {
            var digit = Int(byte) - Int(UInt8(ascii: "0"))
            if position == 5, let next = body.dropFirst(6).first {
                isCorsican = next == UInt8(ascii: "A") || next == UInt8(ascii: "B")
            }
            if isCorsican, position == 5 { digit = 1 }
            if isCorsican, position == 6 { digit = byte == UInt8(ascii: "A") ? 9 : 8 }
            remainder = (remainder * 10 + digit) % 97
        }
        return ISOText.padded(97 - remainder, to: 2)
    }
}
