/// Every name of a base, once: its words, its letters without separators, its sound and how often it is borne.
struct NamePool: Sendable {
    /// The names as words in capitals separated by one space.
    private(set) var names = TextPool(expecting: 1 << 12)

    /// The letters of a word or of a whole name without separators.
    private(set) var words = TextPool(expecting: 1 << 12)

    /// The sound of each of ``words``.
    private(set) var sounds: [UInt32] = [0]

    /// For each name, its letters without separators, one of ``words``.
    private(set) var fused: [UInt32] = [0]

    private var tokenStarts: [UInt32] = [0, 0]
    private var tokens: [UInt32] = []
    private var scratch: [UInt8] = []

    init() {}

    /// The words of a name, each one of ``words``.
    func tokens(of name: UInt32) -> ArraySlice<UInt32> {
        tokens[Int(tokenStarts[Int(name)])..<Int(tokenStarts[Int(name) + 1])]
    }

    func tokenRange(of name: UInt32) -> Range<Int> {
        Int(tokenStarts[Int(name)])..<Int(tokenStarts[Int(name) + 1])
    }

    func token(_ index: Int) -> UInt32 { tokens[index] }

    /// The sound of a whole name.
    func sound(of name: UInt32) -> UInt32 { sounds[Int(fused[Int(name)])] }

    /// The letters of a word.
    func letters(of word: UInt32) -> ArraySlice<UInt8> { words.bytes[words.range(of: word)] }

    /// The number of the name that a writing is of.
    mutating func intern(_ writing: Span<UInt8>) -> UInt32 {
        guard !writing.isEmpty else { return 0 }
        // Taken out while it is read: a span of `self` would bar changing `self`.
        var folded = scratch
        scratch = []
        folded.removeAll(keepingCapacity: true)
        NameFolding.fold(writing, into: &folded)
        let name = internFolded(folded)
        scratch = folded
        return name
    }

    private mutating func internFolded(_ folded: [UInt8]) -> UInt32 {
        let name = names.intern(folded.span)
        guard Int(name) == fused.count else { return name }
        var letters: [UInt8] = []
        letters.reserveCapacity(folded.count)
        var start = 0
        for index in 0...folded.count where index == folded.count || folded[index] == UInt8(ascii: " ") {
            if index > start { tokens.append(word(folded.span.extracting(start..<index))) }
            letters.append(contentsOf: folded[start..<index])
            start = index + 1
        }
        tokenStarts.append(UInt32(tokens.count))
        fused.append(word(letters.span))
        return name
    }

    private mutating func word(_ letters: Span<UInt8>) -> UInt32 {
        let id = words.intern(letters)
        if Int(id) == sounds.count { sounds.append(FrenchPhonetics.code(letters)) }
        return id
    }
}
