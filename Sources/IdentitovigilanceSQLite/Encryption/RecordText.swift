#if SQLite
internal import Foundation
internal import Identitovigilance

/// The JSON text of a record, always the same for the same record.
enum RecordText {
    static func encode(_ record: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    static func decode<Record: Decodable>(_ type: Record.Type, from text: Data) throws(StoreError) -> Record {
        do { return try JSONDecoder().decode(type, from: text) } catch { throw StoreError(.enregistrementAltere) }
    }
}
#endif
