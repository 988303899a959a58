#if SQLite
internal import Foundation
internal import Identitovigilance

/// The JSON text of an act, always the same for the same act.
enum ActText {
    /// Writes an act.
    ///
    /// - Parameter act: The act.
    /// - Returns: JSON in UTF-8, its keys sorted.
    /// - Throws: `EncodingError`.
    static func encode(_ act: Act) throws -> Data {
        try RecordText.encode(act)
    }

    /// Reads an act.
    ///
    /// - Parameter text: JSON in UTF-8.
    /// - Returns: The act.
    /// - Throws: `DecodingError` when it is not an act this version knows.
    static func decode(_ text: Data) throws -> Act {
        try JSONDecoder().decode(Act.self, from: text)
    }
}
#endif
