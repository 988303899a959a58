/// A name that somebody looks for, in the forms in which it is compared.
struct SearchWords {
    /// Its words in capitals.
    let words: [[UInt8]]

    /// Its letters without separators.
    let letters: [UInt8]

    init(_ text: String) {
        var folded: [UInt8] = []
        let bytes = Array(text.utf8)
        NameFolding.fold(bytes.span, into: &folded)
        words = folded.split(separator: UInt8(ascii: " ")).map(Array.init)
        letters = words.flatMap { $0 }
    }

    var isEmpty: Bool { letters.isEmpty }

    /// The sounds under which a record with this name may be: of the whole, and of each word.
    var sounds: [UInt32] {
        var sounds = [FrenchPhonetics.code(letters.span)]
        if words.count > 1 { sounds += words.filter { $0.count > 2 }.map { FrenchPhonetics.code($0.span) } }
        return sounds
    }
}
