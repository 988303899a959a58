#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// What a row of the trace holds beside its place, its beginning and its identity: its columns, or its sealed record.
struct ExchangeContent: Codable {
    let duration: Int64
    let operation: String?
    let messageID: String?
    let author: String?
    let request: Data
    let codeKind: String
    let code: String
    let status: Int?
    let contentType: String?
    let answer: Data?

    init(_ exchange: INSiExchange) {
        duration = exchange.duration.wholeMilliseconds
        operation = exchange.operation
        messageID = exchange.messageID
        author = exchange.origin.auteur?.identifiant
        request = Data(exchange.request)
        (codeKind, code) = (exchange.outcome.code.kind.rawValue, exchange.outcome.code.value)
        status = exchange.outcome.answer?.status
        contentType = exchange.outcome.answer?.contentType
        answer = exchange.outcome.answer.map { Data($0.body) }
    }

    /// Reads the columns in clear of a row, or makes nothing when one is not what this library writes.
    ///
    /// - Parameter row: A row of `ExchangeReader.columns`.
    init?(_ row: Row) {
        guard let duration = Int64.fromDatabaseValue(row[2]), let operation = StoredText.optional(row[3]),
            let messageID = StoredText.optional(row[4]), let author = StoredText.optional(row[6]),
            let request = Data.fromDatabaseValue(row[7]), let codeKind = StoredText.read(row[8]),
            let code = StoredText.read(row[9]), let contentType = StoredText.optional(row[11])
        else { return nil }
        let (status, answer): (DatabaseValue, DatabaseValue) = (row[10], row[12])
        guard status.isNull || Int.fromDatabaseValue(status) != nil,
            answer.isNull || Data.fromDatabaseValue(answer) != nil
        else { return nil }
        self.duration = duration
        self.operation = operation.value
        self.messageID = messageID.value
        self.author = author.value
        self.request = request
        (self.codeKind, self.code) = (codeKind, code)
        self.status = Int.fromDatabaseValue(status)
        self.contentType = contentType.value
        self.answer = Data.fromDatabaseValue(answer)
    }

    /// What came of the call; nothing for a kind of code that this library does not know, or half an answer.
    var outcome: INSiExchange.Outcome? {
        guard let kind = INSiExchange.Code.Kind(rawValue: codeKind) else { return nil }
        let code = INSiExchange.Code(kind, code)
        switch (status, answer) {
        case (nil, nil): return .broken(code)
        case (let status?, let body?):
            let answer = INSiExchange.Answer(status: status, contentType: contentType, body: Array(body))
            return .answered(answer, code)
        default: return nil
        }
    }
}
#endif
