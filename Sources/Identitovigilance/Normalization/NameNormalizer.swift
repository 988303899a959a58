/// Turns typed names into the writing that RNIV and INSi expect, when that loses nothing.
///
/// Capitals A to Z, space, apostrophe (ASCII 39) and hyphen (ASCII 45). Case, diacritics, the ligatures Œ and Æ,
/// typographic apostrophes and hyphens, Unicode spaces and runs of spaces are changed; anything else is refused, so
/// that no character ever disappears unseen. For *local* text only: a value received from INSi never goes through it.
public enum NameNormalizer {
    /// Normalises a typed value.
    ///
    /// - Parameters:
    ///   - typed: What was typed or imported.
    ///   - champ: The field, which decides the rules; a name, given name or list of given names.
    /// - Returns: The value in capitals.
    /// - Throws: ``TraitError`` with the code, the place and, where sensible, a suggestion.
    public static func normalize(_ typed: String, as champ: Champ) throws(TraitError) -> String {
        let fault: (code: ErrorCode, position: Int)
        switch folded(typed) {
        case .failure(let refusal): fault = (refusal.code, refusal.position)
        case .success(let capitals):
            let kept = collapsingSpaces(capitals, at: \.scalar)
            let value = kept.map(\.scalar)
            guard let broken = NameRules.rules(for: champ).firstFault(in: value) else {
                guard value.contains(where: isLetter) else { throw TraitError(.vide, champ: champ) }
                return text(value)
            }
            fault = (broken.code, kept[broken.position].position)
        }
        throw TraitError(
            fault.code,
            champ: champ,
            position: fault.position,
            suggestion: NameSuggestion.make(from: typed, as: champ)
        )
    }

    /// Whether a value is already in the form that ``normalize(_:as:)`` gives.
    static func isNormal(_ value: String, as champ: Champ) -> Bool {
        let scalars = Array(value.unicodeScalars)
        return scalars.contains(where: isLetter) && scalars.allSatisfy(isAllowed)
            && collapsingSpaces(scalars) == scalars && NameRules.rules(for: champ).firstFault(in: scalars) == nil
    }

    /// The character as INSi accepts it, when the change is only one of typography.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{2032}", "\u{FF07}": "'"
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}": "-"
        case "\t", " ", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
        default: nil
        }
    }

    /// Drops spaces at both ends and makes one of several in a row.
    static func collapsingSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        collapsingSpaces(scalars, at: \.self)
    }

    private static func collapsingSpaces<Element>(
        _ elements: [Element],
        at scalar: KeyPath<Element, Unicode.Scalar>
    ) -> [Element] {
        var result: [Element] = []
        for element in elements {
            if element[keyPath: scalar] == " ", (result.last?[keyPath: scalar] ?? " ") == " " { continue }
            result.append(element)
        }
        if result.last?[keyPath: scalar] == " " { result.removeLast() }
        return result
    }

    static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || scalar == " " || scalar == "'" || scalar == "-"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

    /// A character of the result and the place, in what was typed, that it comes from.
    private struct Placed {
        let scalar: Unicode.Scalar
        let position: Int
    }

    private struct Refusal: Error {
        let code: ErrorCode
        let position: Int
    }

    private static func folded(_ typed: String) -> Result<[Placed], Refusal> {
        var result: [Placed] = []
        for (position, scalar) in typed.unicodeScalars.enumerated() {
            if let letters = LatinFolding.capitals(of: scalar) {
                result += letters.unicodeScalars.map { Placed(scalar: $0, position: position) }
            } else if let mark = plain(scalar) {
                result.append(Placed(scalar: mark, position: position))
            } else if LatinFolding.isCombiningMark(scalar), let last = result.last, isLetter(last.scalar) {
                continue
            } else {
                return .failure(Refusal(code: code(refusing: scalar), position: position))
            }
        }
        return .success(result)
    }

    private static func code(refusing scalar: Unicode.Scalar) -> ErrorCode {
        guard scalar.properties.isAlphabetic else { return .caractereInterdit }
        switch scalar {
        case "\u{AA}", "\u{BA}", "\u{2B0}"..."\u{2FF}": return .caractereInterdit
        case "\u{C0}"..."\u{2AF}", "\u{363}"..."\u{36F}", "\u{1D00}"..."\u{1EFF}", "\u{2C60}"..."\u{2C7F}",
            "\u{A720}"..."\u{A7FF}", "\u{AB30}"..."\u{AB6F}", "\u{FB00}"..."\u{FB06}", "\u{212A}"..."\u{212B}",
            "\u{FF21}"..."\u{FF5A}":
            return .sansEquivalence
        default: return .ecritureNonLatine
        }
    }
}
