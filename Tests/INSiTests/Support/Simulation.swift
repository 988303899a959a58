import INSi
import INSiSimulator
import Identitovigilance
import Testing

/// What the simulator answers, read back from its bytes.
enum Simulation {
    /// A configuration with one setting changed.
    static func configured(_ change: (inout INSiSimulator.Configuration) -> Void) -> INSiSimulator {
        var configuration = INSiSimulator.Configuration()
        change(&configuration)
        return INSiSimulator(configuration: configuration)
    }

    /// The reply to a search, whose HTTP status is checked against its kind (insi-protocol 5.4).
    static func reply(to query: INSiQuery, from simulator: INSiSimulator = INSiSimulator()) async throws -> INSiReply {
        let request = try Caller.encoder().encode(query, context: try Caller.context())
        return try await reply(to: request, from: simulator)
    }

    static func reply(
        to request: INSiWireRequest,
        from simulator: INSiSimulator = INSiSimulator()
    ) async throws -> INSiReply {
        let response = try await simulator.exchange(request)
        let reply = try ReplyDecoder.decode(response.body)
        switch reply {
        case .resultat, .verification: #expect(response.status == 200)
        case .faute: #expect(response.status == 500)
        }
        #expect(response.contentType == "application/soap+xml; charset=utf-8")
        return reply
    }

    /// The answer to a search.
    static func answer(
        to query: INSiQuery,
        from simulator: INSiSimulator = INSiSimulator()
    ) async throws -> INSAnswer {
        guard case .resultat(let resultat) = try await reply(to: query, from: simulator) else { throw Unexpected() }
        return try resultat.answer()
    }

    /// The fault about a search whose bytes were edited.
    static func faute(
        editing part: String,
        _ replacement: String,
        from simulator: INSiSimulator = INSiSimulator()
    ) async throws -> INSiFaute {
        let request = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        let body = String(decoding: request.body, as: UTF8.self)
        try #require(body.contains(part))
        let edited = INSiWireRequest(action: request.action, body: Array(body.edited(part, replacement).utf8))
        guard case .faute(let faute) = try await reply(to: edited, from: simulator) else { throw Unexpected() }
        return faute
    }
}
