internal import ArgumentParser
import Foundation
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// `identito exchanges`: the trace of the exchanges with INSi, without what they say.
struct ExchangesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchanges",
        abstract: "List the exchanges with INSi that a store kept, without their content.",
        discussion: """
            One JSON object a line, in the order in which the exchanges ended: "rang", "operation" (null for none of the \
            WSDL), "instant" (UTC), "dureeMs", "code" (its kind, then the code), "octetsRequete", "octetsReponse" (null \
            when no answer came). Neither the messages, nor the identity, nor the user are shown.

            With --purge-older-than, first removes the exchanges that began more than so many days ago for good, and \
            begins with one line "purge": {"avant", "retires"}. A store of an older version is brought up to date.
            """
    )

    @Option(help: "The SQLite file, which must exist.")
    var store: String

    @OptionGroup var keys: KeyOptions

    @Option(help: "Remove the exchanges that began more than so many days ago.")
    var purgeOlderThan: Int?

    func validate() throws {
        guard let days = purgeOlderThan else { return }
        guard (0...36_500).contains(days) else { throw ValidationError("--purge-older-than: from 0 to 36500 days.") }
    }

    func run() async throws {
        // A store would be made where there is none.
        guard FileManager.default.fileExists(atPath: store) else {
            FileHandle.standardError.write(Data("identito: there is no such store\n".utf8))
            throw ExitStatus.inputOutput
        }
        try await ConnectionOptions.explainingFailures {
            let opened = try keys.open(store)
            try await list(opened)
            try await opened.close()
        }
    }

    private func list(_ store: SQLiteIdentityStore) async throws {
        var output = LineOutput()
        if let days = purgeOlderThan {
            let purge = try await INSiExchangeRetention(days: days).purge(store)
            let line: [String: JSONValue] = [
                "avant": .string(purge.before.iso), "retires": .number(Double(purge.removed)),
            ]
            try output.write(JSONValue.object(["purge": .object(line)]).line)
        }
        var last: Int64 = 0
        repeat {
            let page = try await store.exchanges(.all, after: last, limit: 200)
            for traced in page { try output.write(Self.line(traced).line) }
            guard let end = page.last else { break }
            last = end.sequence
        } while true
        try output.flush()
    }

    private static func line(_ traced: TracedExchange) -> JSONValue {
        let exchange = traced.exchange
        return .object([
            "rang": .number(Double(traced.sequence)),
            "operation": .optional(exchange.operation),
            "instant": .string(exchange.beganAt.iso),
            "dureeMs": .number(exchange.duration / .milliseconds(1)),
            "code": .string(exchange.outcome.code.description),
            "octetsRequete": .number(Double(exchange.request.count)),
            "octetsReponse": exchange.outcome.answer.map { .number(Double($0.body.count)) } ?? .null,
        ])
    }
}
