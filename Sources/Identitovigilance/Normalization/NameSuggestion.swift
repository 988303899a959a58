/// Guesses what was meant by a refused name; the user decides, nothing is applied.
enum NameSuggestion {
    /// A value that the rules accept, or nothing when no guess is sensible.
    static func make(from typed: String, as champ: Champ) -> String? {
        var scalars: [Unicode.Scalar] = []
        for scalar in typed.unicodeScalars {
            if let letters = LatinFolding.capitals(of: scalar) ?? LatinFolding.suggestions[scalar] {
                scalars.append(contentsOf: letters.unicodeScalars)
            } else if let mark = NameNormalizer.plain(scalar) ?? separators[scalar] {
                scalars.append(mark)
            } else if !LatinFolding.isCombiningMark(scalar), !invisible.contains(scalar) {
                return nil
            }
        }
        var text = String.UnicodeScalarView()
        text += tidied(scalars, doubleHyphen: NameRules.rules(for: champ).allowsDoubleHyphen)
        let value = String(text)
        return NameNormalizer.isNormal(value, as: champ) ? value : nil
    }

    // Marks that stand between words on documents and in old imports.
    private static let separators: [Unicode.Scalar: Unicode.Scalar] = [
        ",": " ", ";": " ", ".": " ", "_": " ", "\u{60}": "'", "\u{B4}": "'",
    ]

    private static let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}"]

    /// Removes hyphens at the edges of words, repeated marks, and spaces beside an apostrophe.
    private static func tidied(_ scalars: [Unicode.Scalar], doubleHyphen: Bool) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in collapsingSpaces(scalars) {
            let previous = result.last
            switch scalar {
            case "'":
                if previous == " " { result.removeLast() }
                if previous == "'" { continue }
            case " ":
                if previous == "'" { continue }
                if previous == "-", !doubleHyphen { result.removeLast() }
            case "-":
                if previous == nil || previous == " " { continue }
                let run = result.reversed().prefix { $0 == "-" }.count
                if run >= (doubleHyphen ? 2 : 1) { continue }
            default: break
            }
            result.append(scalar)
        }
        while let last = result.last, last == "-" || last == "'" || last == " " { result.removeLast() }
        return collapsingSpaces(result)
    }

    /// Drops spaces at both ends and makes one of several in a row.
    private static func collapsingSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in scalars where scalar != " " || (result.last ?? " ") != " " { result.append(scalar) }
        if result.last == " " { result.removeLast() }
        return result
    }
}
