#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Reads the trace of exchanges, within one transaction.
struct ExchangeReader {
    let database: Database
    let seals: RecordSeals

    /// The columns that make an exchange, in the order in which they are read.
    static let columns = """
        sequence, began, duration, CAST(operation AS BLOB), CAST(message_id AS BLOB), CAST(identity AS BLOB), \
        CAST(author AS BLOB), request, CAST(code_kind AS BLOB), CAST(code AS BLOB), status, \
        CAST(content_type AS BLOB), answer, key_number, sealed
        """

    /// Lists exchanges in the order of their places.
    ///
    /// - Parameters:
    ///   - selection: Which exchanges.
    ///   - sequence: The last place of the page before.
    ///   - limit: The most exchanges to return.
    /// - Returns: A page.
    /// - Throws: `StoreError` with `stockageEndommage` for a row that this library does not write, `enregistrementAltere`, or
    ///   `DatabaseError`.
    func exchanges(
        _ selection: INSiExchangeSelection,
        after sequence: Int64,
        limit: Int
    ) throws -> [TracedExchange] {
        var conditions = ["sequence > ?"]
        var arguments: StatementArguments = [sequence]
        if let identity = selection.identity {
            conditions.append("identity = \(StoredText.parameter)")
            arguments += [identity.texte.data]
        }
        if let from = selection.from {
            conditions.append("began >= ?")
            arguments += [from.millisecondsSince1970]
        }
        if let before = selection.before {
            conditions.append("began < ?")
            arguments += [before.millisecondsSince1970]
        }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(Self.columns) FROM exchanges WHERE \(conditions.joined(separator: " AND "))
                ORDER BY sequence LIMIT ?
                """,
            // A negative limit is no limit at all for SQLite.
            arguments: arguments + [max(0, limit)]
        )
        var page: [TracedExchange] = []
        while let row = try rows.next() {
            page.append(try traced(row))
        }
        return page
    }

    /// The last place that was given to an exchange, 0 before the first; nothing when the counter was tampered with.
    ///
    /// - Returns: A place that another may follow.
    /// - Throws: `DatabaseError`.
    func lastSequence() throws -> Int64? {
        let counter = try Row.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'exchanges'")
        let taken = try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM exchanges") ?? 0
        guard let counter else { return taken == 0 ? 0 : nil }
        guard let last = Int64.fromDatabaseValue(counter[0]), (taken..<Int64.max).contains(last) else { return nil }
        return last
    }

    /// Lists the purges, oldest first.
    ///
    /// - Returns: Every purge.
    /// - Throws: `StoreError` with `stockageEndommage` for a row that this library does not write, or `DatabaseError`.
    func purges() throws -> [INSiExchangePurge] {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT instant, before, removed FROM exchange_purges ORDER BY id"
        )
        var purges: [INSiExchangePurge] = []
        while let row = try rows.next() {
            guard let instant = Int64.fromDatabaseValue(row[0]), let before = Int64.fromDatabaseValue(row[1]),
                let removed = Int.fromDatabaseValue(row[2])
            else { throw StoreError(.stockageEndommage) }
            purges.append(
                INSiExchangePurge(
                    instant: Timestamp(millisecondsSince1970: instant),
                    before: Timestamp(millisecondsSince1970: before),
                    removed: removed
                )
            )
        }
        return purges
    }

    /// Reads a row of ``columns``.
    ///
    /// - Parameter row: The row.
    /// - Returns: The exchange.
    /// - Throws: `StoreError` with `stockageEndommage` or `enregistrementAltere`.
    func traced(_ row: Row) throws(StoreError) -> TracedExchange {
        guard let sequence = Int64.fromDatabaseValue(row[0]), let began = Int64.fromDatabaseValue(row[1]),
            let identity = StoredText.optional(row[5])
        else { throw StoreError(.stockageEndommage) }
        let place = RecordPlace.exchange(sequence, began: began, identity: identity.value)
        let content: ExchangeContent?
        if let record = try seals.open(row[13], row[14], at: place) {
            content = try RecordText.decode(ExchangeContent.self, from: record)
        } else {
            content = ExchangeContent(row)
        }
        guard let content, let outcome = content.outcome else { throw StoreError(.stockageEndommage) }
        let exchange = INSiExchange(
            request: Array(content.request),
            outcome: outcome,
            beganAt: Timestamp(millisecondsSince1970: began),
            duration: .milliseconds(content.duration),
            operation: content.operation,
            messageID: content.messageID,
            origin: CallOrigin(
                identity: identity.value.map { IdentityID($0) },
                auteur: content.author.map { Auteur($0) }
            )
        )
        return TracedExchange(sequence: sequence, exchange: exchange)
    }
}
#endif
