/// Writes a name in capitals, one character of what was typed after the other: the one place where a name is folded.
///
/// It writes ASCII, of which no character makes more bytes than its UTF-8 has: the room is that of what was typed.
@safe
struct CapitalsWriter {
    private let room: UnsafeMutableBufferPointer<UInt8>

    /// How many bytes were written; spaces at the beginning and after others are not.
    private(set) var count = 0

    /// Whether a hyphen, an apostrophe or a space stands elsewhere than between two letters: else no rule can be broken.
    var hasLooseMark: Bool { isLoose || !Self.isCapital(last) }

    private var isLoose = false

    /// Begins.
    ///
    /// - Parameter room: Where to write, as many bytes as will be read.
    init(_ room: UnsafeMutableBufferPointer<UInt8>) { unsafe self.room = room }

    /// What was written, without the space at its end.
    var capitals: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: room[..<(last == UInt8(ascii: " ") ? count - 1 : count)])
    }

    /// Takes every character of a text.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: Whether there is a settled writing for each.
    @inline(__always)
    mutating func take(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let byte = unsafe text[index]
            index += 1
            if takeLetter(byte) { continue }
            switch byte {
            case 0..<0x80: if !takeMark(byte) { return false }
            case ..<0xE0:
                let scalar = unsafe UInt32(byte & 0x1F) << 6 | Self.tail(text, index)
                index += 1
                if !take(scalar) { return false }
            case ..<0xF0:
                let scalar = unsafe UInt32(byte & 0x0F) << 12 | Self.tail(text, index) << 6 | Self.tail(text, index + 1)
                index += 2
                if !take(scalar) { return false }
            default: return false
            }
        }
        return true
    }

    /// Takes one character.
    ///
    /// - Parameter scalar: The character.
    /// - Returns: Whether there is a settled writing for it.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return takeLetter(byte) || takeMark(byte)
        }
        if let letters = LatinFolding.letters(of: scalar) {
            put(letters.first)
            if letters.second != 0 { put(letters.second) }
            return true
        }
        if let mark = NameNormalizer.plain(scalar) { return takeMark(UInt8(truncatingIfNeeded: mark.value)) }
        // A diacritic that follows its letter.
        return LatinFolding.isCombiningMark(scalar) && Self.isCapital(last)
    }

    private mutating func take(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        return take(scalar)
    }

    private mutating func takeLetter(_ byte: UInt8) -> Bool {
        // Small letters differ from capitals by one bit.
        let capital = byte & ~0x20
        guard Self.isCapital(capital) else { return false }
        put(capital)
        return true
    }

    private mutating func takeMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            if count > 0, last != UInt8(ascii: " ") { put(mark: UInt8(ascii: " ")) }
        case UInt8(ascii: "'"), UInt8(ascii: "-"): put(mark: byte)
        default: return false
        }
        return true
    }

    private var last: UInt8 { count > 0 ? unsafe room[count - 1] : 0 }

    private mutating func put(mark: UInt8) {
        if !Self.isCapital(last) { isLoose = true }
        put(mark)
    }

    private mutating func put(_ byte: UInt8) {
        unsafe precondition(count < room.count)
        unsafe room[count] = byte
        count += 1
    }

    /// Whether a byte is a letter A to Z.
    static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

    private static func tail(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
        unsafe UInt32(text[index] & 0x3F)
    }
}
