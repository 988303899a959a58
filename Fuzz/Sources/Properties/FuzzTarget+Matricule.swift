internal import Identitovigilance

extension FuzzTarget {
    /// A matricule that is accepted has 15 characters of its alphabet and the key that another computation gives; its
    /// groups read as itself, and another key is refused.
    static let matricule = FuzzTarget(name: "matricule") { bytes in
        let texte = String(decoding: bytes, as: UTF8.self)
        let matricule: Matricule
        do throws(MatriculeError) {
            matricule = try Matricule(texte)
        } catch {
            try requireSilent(error)
            if let key = error.cleAttendue { try require(key.utf8.count == 2, "an expected key has two digits") }
            return false
        }
        let characters = Array(matricule.texte.utf8)
        try require(characters.count == 15, "a matricule has 15 characters")
        try require(key(of: characters) == matricule.cle, "a matricule has the key that its body asks for")
        try require(
            matricule.numIdentifiant + matricule.cle == matricule.texte,
            "a matricule is its number and its key"
        )
        for writing in [matricule.texte, matricule.groupes, matricule.numIdentifiant] {
            try require((try? Matricule(writing)) == matricule, "each writing of a matricule reads as itself")
        }
        let wrong = matricule.numIdentifiant + (matricule.cle == "97" ? "01" : "97")
        try require((try? Matricule(wrong)) == nil, "another key is refused")
        try require(isWritten(matricule.texte, in: texte), "a matricule is made of what was given")
        return true
    }

    /// The key by the other way of the texts: the whole number, less one million for 2A and two for 2B (taken as 20),
    /// and 97 minus its remainder, in one step.
    private static func key(of characters: [UInt8]) -> String? {
        let isA = characters[6] == UInt8(ascii: "A")
        let isB = characters[6] == UInt8(ascii: "B")
        var body = Array(characters[..<13])
        if isA || isB { body[6] = UInt8(ascii: "0") }
        guard let number = Int(String(decoding: body, as: UTF8.self)) else { return nil }
        let key = 97 - (number - (isA ? 1_000_000 : isB ? 2_000_000 : 0)) % 97
        return key < 10 ? "0\(key)" : "\(key)"
    }

    /// Whether the digits and letters of the matricule, or its 13 first ones, are those of the text, in order.
    private static func isWritten(_ matricule: String, in texte: String) -> Bool {
        let given = String(texte.unicodeScalars.filter(\.isASCII).filter { $0 != " " && $0 != "\t" })
        return given == matricule || given == matricule.prefix(13)
    }
}
