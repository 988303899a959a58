#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Reads the trace of exchanges, within one transaction.
struct ExchangeReader {
    let database: Database

    private static let columns = """
        sequence, began, duration, CAST(operation AS BLOB), CAST(message_id AS BLOB), CAST(identity AS BLOB), \
        CAST(author AS BLOB), request, CAST(code_kind AS BLOB), CAST(code AS BLOB), status, \
        CAST(content_type AS BLOB), answer
        """

    /// Lists exchanges in the order of their places.
    ///
    /// - Parameters:
    ///   - selection: Which exchanges.
    ///   - sequence: The last place of the page before.
    ///   - limit: The most exchanges to return.
    /// - Returns: A page.
    /// - Throws: `StoreError` with `stockageEndommage` for a row that this library does not write, or `DatabaseError`.
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
            guard let traced = Self.traced(row) else { throw StoreError(.stockageEndommage) }
            page.append(traced)
        }
        return page
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

    /// Reads a row of ``columns``, or makes nothing when a column is not what this library writes.
    private static func traced(_ row: Row) -> TracedExchange? {
        guard let sequence = Int64.fromDatabaseValue(row[0]), let began = Int64.fromDatabaseValue(row[1]),
            let duration = Int64.fromDatabaseValue(row[2]), let operation = optionalText(row[3]),
            let messageID = optionalText(row[4]), let identity = optionalText(row[5]),
            let author = optionalText(row[6]), let request = Data.fromDatabaseValue(row[7]),
            let outcome = outcome(row)
        else { return nil }
        let exchange = INSiExchange(
            request: Array(request),
            outcome: outcome,
            beganAt: Timestamp(millisecondsSince1970: began),
            duration: .milliseconds(duration),
            operation: operation.value,
            messageID: messageID.value,
            origin: CallOrigin(identity: identity.value.map { IdentityID($0) }, auteur: author.value.map { Auteur($0) })
        )
        return TracedExchange(sequence: sequence, exchange: exchange)
    }

    private static func outcome(_ row: Row) -> INSiExchange.Outcome? {
        guard let kind = StoredText.read(row[8]).flatMap({ INSiExchange.Code.Kind(rawValue: $0) }),
            let value = StoredText.read(row[9]), let contentType = optionalText(row[11])
        else { return nil }
        let code = INSiExchange.Code(kind, value)
        let (status, body): (DatabaseValue, DatabaseValue) = (row[10], row[12])
        if status.isNull, body.isNull { return .broken(code) }
        guard let status = Int.fromDatabaseValue(status), let body = Data.fromDatabaseValue(body) else { return nil }
        return .answered(
            INSiExchange.Answer(status: status, contentType: contentType.value, body: Array(body)),
            code
        )
    }

    /// A text that may be absent; nothing at all when it is not UTF-8.
    private static func optionalText(_ value: DatabaseValue) -> (value: String?, Void)? {
        if value.isNull { return (nil, ()) }
        return StoredText.read(value).map { ($0, ()) }
    }
}
#endif
