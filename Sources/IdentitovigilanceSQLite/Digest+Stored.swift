#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

extension Digest {
    /// The bytes as stored.
    var data: Data { Data(bytes) }

    /// Reads a stored digest, or makes nothing.
    ///
    /// - Parameter value: The column.
    init?(stored value: DatabaseValue) {
        guard let data = Data.fromDatabaseValue(value) else { return nil }
        self.init(bytes: Array(data))
    }
}

extension JournalHead {
    /// Reads a row of a sequence and a digest, or makes nothing.
    ///
    /// - Parameter row: The row.
    init?(_ row: Row) {
        guard let sequence = Int64.fromDatabaseValue(row[0]), let digest = Digest(stored: row[1]) else { return nil }
        self.init(sequence: sequence, digest: digest)
    }
}
#endif
