#if SQLite
internal import Foundation
internal import GRDB

/// Texts that go through SQLite as bytes: as strings, GRDB would cut them at a NUL and mend bytes that are not UTF-8.
enum StoredText {
    /// The SQL of a text that is bound as its bytes.
    static let parameter = "CAST(? AS TEXT)"

    /// Reads a text selected as bytes.
    ///
    /// - Parameter value: The column.
    /// - Returns: The text, or nothing when it is not UTF-8.
    static func read(_ value: DatabaseValue) -> String? {
        Data.fromDatabaseValue(value).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Reads a text that may be absent.
    ///
    /// - Parameter value: The column.
    /// - Returns: The text or its absence; nothing at all when it is not UTF-8.
    static func optional(_ value: DatabaseValue) -> (value: String?, Void)? {
        if value.isNull { return (nil, ()) }
        return read(value).map { ($0, ()) }
    }
}

extension String {
    /// The UTF-8 bytes.
    var data: Data { Data(utf8) }
}
#endif
