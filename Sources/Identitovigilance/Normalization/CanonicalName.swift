/// The form in which two writings of one name are equal, whoever wrote them.
///
/// Capitals without diacritics, ligatures expanded, hyphens and apostrophes as spaces, single spaces. Source:
/// rniv-rules 7.4.1 (inferred from EXI ID 10). Only for comparing: it is never stored, shown or sent. Total: a
/// character without a settled mapping stays as it is.
public struct CanonicalName: Sendable, Hashable {
    /// The words, in order.
    public let words: [String]

    /// Reduces a text, local or received.
    ///
    /// - Parameter text: The text, in any writing.
    public init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if let letters = LatinFolding.capitals(of: scalar) {
                word += letters
            } else if NameNormalizer.plain(scalar) != nil {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else if !LatinFolding.isCombiningMark(scalar) {
                word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    /// Whether the words of this name begin those of another, whole words only.
    ///
    /// - Parameter other: The longer name.
    /// - Returns: Whether every word here is, in order, at the head of the other.
    public func isPrefix(of other: CanonicalName) -> Bool {
        !words.isEmpty && other.words.starts(with: words)
    }
}

extension CanonicalName: CustomStringConvertible {
    /// A placeholder: a name is personal data and stays out of logs.
    public var description: String { "<nom>" }
}
