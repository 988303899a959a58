/// The keys under which a record is kept, and those under which a query looks.
enum SearchKeys {
    private static let date: UInt64 = 1
    private static let matricule: UInt64 = 2
    private static let matriculeEnd: UInt64 = 3
    private static let soundPair: UInt64 = 4
    private static let prefixPair: UInt64 = 5
    private static let sound: UInt64 = 6
    private static let prefix: UInt64 = 7
    private static let soundAndYear: UInt64 = 8
    private static let givenSoundAndYear: UInt64 = 9
    private static let givenPrefix: UInt64 = 10

    static func date(_ value: PackedDate) -> UInt64 { Hash.of(date, UInt64(UInt32(bitPattern: value.bits))) }

    /// A mistyped matricule keeps one of its halves.
    static func matricule(_ value: PackedMatricule) -> [UInt64] {
        [Hash.of(matricule, value.characters >> 32), Hash.of(matriculeEnd, value.characters & 0xFFFF_FFFF)]
    }

    static func sounds(_ surname: UInt32, _ given: UInt32) -> UInt64 {
        // In either order: the names may have changed places.
        Hash.of(soundPair, UInt64(surname) &* UInt64(given), UInt64(surname ^ given))
    }

    static func prefixes(_ surname: UInt64, _ given: UInt64) -> UInt64 { Hash.of(prefixPair, surname, given) }
    static func sound(_ surname: UInt32) -> UInt64 { Hash.of(sound, UInt64(surname)) }
    static func prefix(_ surname: UInt64) -> UInt64 { Hash.of(prefix, surname) }
    static func givenPrefix(_ given: UInt64) -> UInt64 { Hash.of(givenPrefix, given) }
    static func sound(_ surname: UInt32, year: Int) -> UInt64 { Hash.of(soundAndYear, UInt64(surname), UInt64(year)) }
    static func givenSound(_ given: UInt32, year: Int) -> UInt64 {
        Hash.of(givenSoundAndYear, UInt64(given), UInt64(year))
    }

    /// The three first letters as a number.
    static func prefix(of letters: some Collection<UInt8>) -> UInt64? {
        guard letters.count >= 3 else { return nil }
        return letters.prefix(3).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
