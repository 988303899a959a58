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
        let rules = NameRules.rules(for: champ)
        if let value = normalForm(of: typed, by: rules) { return value }
        guard let fault = fault(in: typed, by: rules) else { throw TraitError(.vide, champ: champ) }
        throw TraitError(
            fault.code,
            champ: champ,
            position: fault.position,
            suggestion: NameSuggestion.make(from: typed, as: champ)
        )
    }

    /// Whether a value is already in the form that ``normalize(_:as:)`` gives.
    static func isNormal(_ value: String, as champ: Champ) -> Bool {
        normalForm(of: value, by: .rules(for: champ)).map { $0.utf8.elementsEqual(value.utf8) } ?? false
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

    /// The normal form, or nothing when there is none; ``fault(in:by:)`` then tells why.
    private static func normalForm(of typed: String, by rules: NameRules) -> String? {
        var typed = typed
        let value = typed.withUTF8 { text in
            unsafe String(unsafeUninitializedCapacity: text.count) { room in
                var writer = unsafe CapitalsWriter(room)
                guard unsafe writer.take(text) else { return 0 }
                let capitals = unsafe writer.capitals
                if writer.hasLooseMark, unsafe rules.firstFault(in: capitals) != nil { return 0 }
                return unsafe capitals.contains(where: CapitalsWriter.isCapital) ? capitals.count : 0
            }
        }
        return value.isEmpty ? nil : value
    }

    /// The first character that is refused, or the first that breaks a rule, with its place in what was typed; nothing for a text
    /// without either, which has no letter.
    private static func fault(in typed: String, by rules: NameRules) -> (code: ErrorCode, position: Int)? {
        var room = [UInt8](repeating: 0, count: typed.utf8.count)
        return unsafe room.withUnsafeMutableBufferPointer { room in
            var writer = unsafe CapitalsWriter(room)
            var places: [Int] = []
            for (position, scalar) in typed.unicodeScalars.enumerated() {
                guard writer.take(scalar) else { return (code(refusing: scalar), position) }
                while places.count < writer.count { places.append(position) }
            }
            return unsafe rules.firstFault(in: writer.capitals).map { ($0.code, places[$0.position]) }
        }
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
