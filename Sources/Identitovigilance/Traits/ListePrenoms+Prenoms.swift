extension ListePrenoms {
    /// The text before the first space: the first given name, unless it is a compound written with a space.
    public var firstWord: Prenom { Prenom(normal: words[0]) }

    /// The given names in order, splitting at every space except inside the first one.
    ///
    /// - Parameter premier: The first given name; when it covers several words of the list, they stay together.
    /// - Returns: At least one given name, the first as given.
    public func prenoms(startingWith premier: Prenom) -> [Prenom] {
        let covered = CanonicalName(premier.texte).words.count
        var rest = words[...]
        var taken = 0
        while taken < covered, let word = rest.popFirst() { taken += CanonicalName(word).words.count }
        return [premier] + rest.map { Prenom(normal: $0) }
    }

    private var words: [String] { texte.split(separator: " ").map(String.init) }
}
