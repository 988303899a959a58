#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Writes to the trace of exchanges, within an immediate transaction.
struct ExchangeWriter {
    let database: Database
    let seals: RecordSeals

    /// Keeps an exchange.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: The exchange at its place.
    /// - Throws: `StoreError` or `DatabaseError`.
    func append(_ exchange: INSiExchange) throws -> TracedExchange {
        let content = ExchangeContent(exchange)
        let (began, identity) = (exchange.beganAt.millisecondsSince1970, exchange.origin.identity?.texte)
        let sequence = try nextSequence()
        if let sealed = try seals.seal(content, at: .exchange(sequence, began: began, identity: identity)) {
            try database.execute(
                sql: """
                    INSERT INTO exchanges (sequence, began, duration, identity, request, code_kind, code, key_number, sealed)
                    VALUES (?, ?, 0, \(StoredText.parameter), x'', '', '', ?, ?)
                    """,
                arguments: [sequence, began, identity?.data, sealed.number, sealed.bytes]
            )
        } else {
            try insertInClear(content, sequence: sequence, began: began, identity: identity)
        }
        return TracedExchange(sequence: sequence, exchange: exchange)
    }

    /// The place of the next exchange, known before it is kept so that its record is bound to it; none is given twice.
    private func nextSequence() throws -> Int64 {
        guard let last = try ExchangeReader(database: database, seals: seals).lastSequence() else {
            throw StoreError(.stockageEndommage)
        }
        return last + 1
    }

    private func insertInClear(
        _ content: ExchangeContent,
        sequence: Int64,
        began: Int64,
        identity: String?
    ) throws {
        let text = StoredText.parameter
        try database.execute(
            sql: """
                INSERT INTO exchanges (sequence, began, duration, operation, message_id, identity, author, request,
                    code_kind, code, status, content_type, answer)
                VALUES (?, ?, ?, \(text), \(text), \(text), \(text), ?, \(text), \(text), ?, \(text), ?)
                """,
            arguments: [
                sequence, began, content.duration, content.operation?.data, content.messageID?.data, identity?.data,
                content.author?.data, content.request, content.codeKind.data, content.code.data, content.status,
                content.contentType?.data, content.answer,
            ]
        )
    }

    /// Removes the exchanges that began before a moment.
    ///
    /// - Parameters:
    ///   - moment: The beginning of the earliest exchange to stay.
    ///   - instant: The present moment.
    /// - Returns: What was removed.
    /// - Throws: `DatabaseError`.
    func purge(before moment: Timestamp, at instant: Timestamp) throws -> INSiExchangePurge {
        let before = moment.millisecondsSince1970
        let count = try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM exchanges WHERE began < ?",
            arguments: [before]
        )
        let purge = INSiExchangePurge(instant: instant, before: moment, removed: count ?? 0)
        // Noted first: without a note the file lets no exchange go.
        try database.execute(
            sql: "INSERT INTO exchange_purges (instant, before, removed) VALUES (?, ?, ?)",
            arguments: [instant.millisecondsSince1970, before, purge.removed]
        )
        try database.execute(sql: "DELETE FROM exchanges WHERE began < ?", arguments: [before])
        return purge
    }
}
#endif
