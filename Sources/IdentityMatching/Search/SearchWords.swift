/// A name that somebody looks for, in the forms in which it is compared.
struct SearchWords {
    /// Its words in capitals.
    let words: [[UInt8]]

    /// Its letters without separators.
    let letters: [UInt8]

    /// How it sounds as a whole; 0 when empty.
    let sound: UInt32

    init(_ text: String) {
        var folded: [UInt8] = []
        let bytes = Array(text.utf8)
        NameFolding.fold(bytes.span, into: &folded)
        let separator = UInt8(ascii: " ")
        words = folded.split(separator: separator).map(Array.init)
        let letters = folded.filter { $0 != separator }
        self.letters = letters
        sound = FrenchPhonetics.code(letters.span)
    }

    var isEmpty: Bool { letters.isEmpty }

    /// The sounds under which a record with this name may be: of the whole, and of each word.
    var sounds: [UInt32] {
        var sounds = [sound]
        if words.count > 1 { sounds += words.filter { $0.count > 2 }.map { FrenchPhonetics.code($0.span) } }
        return sounds
    }
}
