#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Writes to the trace of exchanges, within an immediate transaction.
struct ExchangeWriter {
    let database: Database

    /// Keeps an exchange.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: The exchange at its place.
    /// - Throws: `DatabaseError`.
    func append(_ exchange: INSiExchange) throws -> TracedExchange {
        let (text, answer) = (StoredText.parameter, exchange.outcome.answer)
        try database.execute(
            sql: """
                INSERT INTO exchanges (began, duration, operation, message_id, identity, author, request, code_kind, code,
                    status, content_type, answer)
                VALUES (?, ?, \(text), \(text), \(text), \(text), ?, \(text), \(text), ?, \(text), ?)
                """,
            arguments: [
                exchange.beganAt.millisecondsSince1970, exchange.duration.wholeMilliseconds, exchange.operation?.data,
                exchange.messageID?.data, exchange.origin.identity?.texte.data,
                exchange.origin.auteur?.identifiant.data,
                Data(exchange.request), exchange.outcome.code.kind.rawValue.data, exchange.outcome.code.value.data,
                answer?.status, answer?.contentType?.data, answer.map { Data($0.body) },
            ]
        )
        return TracedExchange(sequence: database.lastInsertedRowID, exchange: exchange)
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
