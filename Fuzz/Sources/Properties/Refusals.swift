import INSFormats
import INSi
internal import Identitovigilance

/// Checks what a refusal may say: its code's own words and the name of a field, nothing of what was refused.
///
/// - Parameters:
///   - refusal: What the library threw.
///   - field: The field that it names, if any, in the words that its description puts around it.
/// - Returns: False: the input was not accepted.
/// - Throws: ``Violation`` when it says more or less.
@discardableResult
func requireSilent(_ refusal: some VigilanceError, field: String = "") throws(Violation) -> Bool {
    let expected = "\(refusal.code.rawValue): \(refusal.code.description)\(field) [\(refusal.location)]"
    try require(refusal.description == expected, "a refusal describes itself by its code alone")
    try require(!refusal.message.isEmpty && !refusal.conduiteATenir.isEmpty, "a refusal says in French what to do")
    return false
}

/// The same for a format, whose refusals name a field in the words of the format.
@discardableResult
func requireSilent(_ refusal: FormatError) throws(Violation) -> Bool {
    try requireSilent(refusal, field: refusal.emplacement.map { " Field: \($0)." } ?? "")
    if let place = refusal.emplacement { try requirePlace(place) }
    return false
}

/// The same for a message, whose refusals name an element of the schema.
@discardableResult
func requireSilent(_ refusal: INSiMessageError) throws(Violation) -> Bool {
    try requireSilent(refusal, field: refusal.element.map { " Element: \($0)." } ?? "")
    if let element = refusal.element { try requirePlace(element) }
    return false
}

/// Checks that a place is in the words of the formats: an input can put no word of its own into it.
func requirePlace(_ place: String) throws(Violation) {
    for word in place.split(whereSeparator: { !$0.isLetter && $0 != "_" }) {
        try require(
            word.utf8.count < 4 || Places.words.contains(String(word)),
            "a place has words of the formats: \(place)"
        )
    }
}
