internal import Identitovigilance

/// Numbers and texts as a French page writes them.
enum HTMLText {
    /// A text with what HTML would read as markup replaced.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }

    /// A number with its thousands apart.
    static func count(_ value: Int) -> String {
        var digits = String(value)[...]
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return ([digits] + groups).joined(separator: "\u{202F}")
    }

    /// A share from 0 to 1 as a percentage with one decimal.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10),\(tenths % 10)\u{A0}%"
    }

    /// A part of a whole as a percentage; what is not nothing is never told as nothing, nor what is not all as all.
    static func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "–" }
        if part > 0, part * 2000 < whole { return "&lt;\u{A0}0,1\u{A0}%" }
        if part < whole, (whole - part) * 2000 <= whole { return "&gt;\u{A0}99,9\u{A0}%" }
        return percent(Double(part) / Double(whole))
    }

    /// A number and what is counted: in French, one begins to be many at two.
    static func count(_ value: Int, _ one: String, _ many: String) -> String {
        "\(count(value))\u{A0}\(value < 2 ? one : many)"
    }

    /// A day in words.
    static func day(_ date: CalendarDate) -> String {
        let months = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ]
        return "\(date.day == 1 ? "1er" : "\(date.day)")\u{A0}\(months[date.month - 1]) \(date.year)"
    }

    /// A text with the apostrophes and the spaces that French typography asks for, which no line may be broken at.
    static func french(_ text: String) -> String {
        let signs: [(String, String)] = [
            ("'", "\u{2019}"), (" :", "\u{A0}:"), (" ;", "\u{202F};"), (" ?", "\u{202F}?"), (" !", "\u{202F}!"),
            ("« ", "«\u{A0}"), (" »", "\u{A0}»"), (" %", "\u{A0}%"),
        ]
        return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
