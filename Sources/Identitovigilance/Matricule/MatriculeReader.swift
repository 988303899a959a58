/// Reads what was typed for a matricule, from its UTF-8 bytes and without allocation.
enum MatriculeReader {
    /// The fifteen characters that a typed text means.
    ///
    /// - Parameter saisie: 15 characters, checked, or 13, completed with their key, and spaces anywhere.
    /// - Returns: The characters.
    /// - Throws: ``MatriculeError`` with `longueur`, `caractereInterdit` or `cleInvalide`, checked in that order.
    static func read(_ saisie: String) throws(MatriculeError) -> String {
        // Most texts are the matricule itself.
        if unsafe saisie.utf8.withContiguousStorageIfAvailable({ unsafe isMatricule($0) }) == true { return saisie }
        return try unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { room throws(MatriculeError) in
            let count = unsafe copy(saisie, into: room)
            guard count == 15 || count == 13 else { throw MatriculeError(.longueur) }
            return try unsafe complete(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    private static func isMatricule(_ characters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard characters.count == 15, let key = unsafe MatriculeKey.key(of: characters) else { return false }
        return unsafe (characters[13], characters[14]) == MatriculeKey.digits(key)
    }

    private static func complete(_ characters: UnsafeBufferPointer<UInt8>) throws(MatriculeError) -> String {
        let decimal = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let key = unsafe MatriculeKey.key(of: characters), unsafe characters[13...].allSatisfy(decimal.contains)
        else { throw MatriculeError(.caractereDeMatricule) }
        let digits = MatriculeKey.digits(key)
        guard unsafe characters.count == 13 || (characters[13], characters[14]) == digits else {
            throw MatriculeError(.cleInvalide, cleAttendue: ISOText.padded(Int(key), to: 2))
        }
        return unsafe String(unsafeUninitializedCapacity: 15) { text in
            _ = unsafe text.update(fromContentsOf: characters[..<13])
            unsafe (text[13], text[14]) = digits
            return 15
        }
    }

    /// Copies the characters that are no spaces, as far as there is room.
    ///
    /// - Returns: How many there are.
    private static func copy(_ saisie: String, into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        for scalar in saisie.unicodeScalars {
            if NameNormalizer.plain(scalar) == " " { continue }
            // What is not ASCII is no character of a matricule, as 0 is none.
            if count < room.count { unsafe room[count] = scalar.isASCII ? UInt8(scalar.value) : 0 }
            count += 1
        }
        return count
    }
}
