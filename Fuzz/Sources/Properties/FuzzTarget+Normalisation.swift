internal import Identitovigilance

extension FuzzTarget {
    /// A normalised name is of the alphabet, without doubled spaces, stays itself when normalised again, and is equal to
    /// what was typed in the canonical form; a refusal names a place in the text, and a suggestion is accepted as it is.
    ///
    /// The first byte chooses the field, the rest is the text.
    static let normalisation = FuzzTarget(name: "normalisation") { bytes in
        guard let first = bytes.first else { return false }
        let champ = champs[Int(first) % champs.count]
        let typed = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let normal: String
        do throws(TraitError) {
            normal = try NameNormalizer.normalize(typed, as: champ)
        } catch {
            try requireSilent(error)
            try require(error.champ == champ, "a refusal names the field")
            if let position = error.position {
                try require(typed.unicodeScalars.indices.count > position && position >= 0, "a place is in the text")
            }
            if let suggestion = error.suggestion { try requireNormal(suggestion, as: champ) }
            return false
        }
        try requireNormal(normal, as: champ)
        try require(CanonicalName(normal) == CanonicalName(typed), "normalising changes the writing alone")
        return true
    }

    private static let champs: [Champ] = [.nomNaissance, .listePrenoms, .premierPrenom, .nomUtilise, .prenomUtilise]

    private static func requireNormal(_ name: String, as champ: Champ) throws(Violation) {
        let allowed = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: " ")
                || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
        }
        try require(allowed, "a normal name is of A to Z, space, apostrophe and hyphen")
        try require(!name.utf8.elementsEqual([]) && !name.hasPrefix(" ") && !name.hasSuffix(" "), "no space at an end")
        try require(!zip(name.utf8, name.utf8.dropFirst()).contains { $0 == 32 && $1 == 32 }, "no doubled space")
        try require((try? NameNormalizer.normalize(name, as: champ)) == name, "a normal name stays itself")
    }
}
