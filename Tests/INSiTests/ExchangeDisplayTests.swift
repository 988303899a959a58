import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("The display of exchanges")
struct ExchangeDisplayTests {
    private static let markers = [
        "ZZMARQUE", "QQTEMOIN", "1913", "83717", "2131183717", "XXLOCAL", "YYUTILISATEUR", "VVMESSAGE",
    ]

    /// Exchanges about a made-up person whose every value is a marker, wherever a value can get to.
    private static func exchanges() async throws -> [TracedExchange] {
        let store = InMemoryINSiExchangeStore()
        let query = try Caller.query("ZZMARQUE", "QQTEMOIN", date: "1913-11-17", lieu: "83717")
        let request = try Caller.encoder().encode(query, context: try Caller.context(messageID: "VVMESSAGE"))
        let marked = INSiWireRequest(
            action: "ZZMARQUE",
            body: request.body,
            messageID: "uuid:VVMESSAGE",
            origin: CallOrigin(identity: IdentityID("XXLOCAL"), auteur: Auteur("YYUTILISATEUR"))
        )
        let found = Wire.ecetinsi.edited("ECETINSI", "ZZMARQUE").edited("2009-07-14", "1913-11-17")
        let bodies = [
            found, Wire.live(Wire.cr01.edited(">01<", ">ZZMARQUE<")), Wire.live(Wire.cr01.edited(">01<", ">ZZ<")),
            FaultWire.gateway.edited("desir_550", "ZZMARQUE"), FaultWire.gateway.edited("desir_550", "desir_ZZMARQUE"),
            "ZZMARQUE",
        ]
        for body in bodies {
            for request in [request, marked] {
                let transport = CannedTransport(status: 200, body: body)
                _ = try await TracingTransport(transport, to: store).exchange(request)
            }
        }
        _ = try? await TracingTransport(BrokenTransport(code: .delaiDepasse), to: store).exchange(marked)
        return await store.exchanges(.all, after: 0, limit: 99)
    }

    @Test("A description shows operation, moment, code and sizes, and no byte, identifier or user (design: logs)")
    func redacted() async throws {
        let exchanges = try await Self.exchanges()
        #expect(exchanges.count == 13)
        let bytes = exchanges.map { String(decoding: $0.exchange.request, as: UTF8.self) }
        #expect(bytes.allSatisfy { $0.contains("ZZMARQUE") }, "the markers must be in what is hidden")
        for traced in exchanges {
            let exchange = traced.exchange
            let values: [any Sendable] = [
                traced, exchange, exchange.outcome, exchange.outcome.code, exchange.origin,
                exchange.outcome.answer as any Sendable, INSiExchangeSelection(about: exchange.origin.identity),
            ]
            for value in values {
                for text in [String(describing: value), String(reflecting: value), "\(value)", "\([value])"] {
                    for marker in Self.markers where text.contains(marker) {
                        Issue.record("\(type(of: value)) shows \(marker)")
                    }
                }
            }
        }
    }

    @Test("The description is one line that support can read")
    func readable() {
        let answer = INSiExchange.Answer(status: 500, contentType: nil, body: [1, 2, 3])
        let exchange = INSiExchange(
            request: [1, 2],
            outcome: .answered(answer, INSiExchange.Code(.faute, "insi_102")),
            beganAt: Caller.moment,
            duration: .milliseconds(412),
            operation: "rechercherInsAvecTraitsIdentite",
            messageID: nil
        )
        #expect(
            TracedExchange(sequence: 7, exchange: exchange).description
                == "7 <échange INSi rechercherInsAvecTraitsIdentite 2026-03-02T09:15:00.007Z, 412 ms, faute insi_102, "
                + "requête 2 octets, réponse 3 octets>"
        )
    }

    @Test("The retention counts from the beginning of an exchange, and a purge tells what it removed")
    func retention() async throws {
        let store = InMemoryINSiExchangeStore()
        let day = Duration.seconds(86_400)
        for age in [364, 365, 366, 400] {
            await store.append(
                INSiExchange(
                    request: [],
                    outcome: .broken(INSiExchange.Code(.transport, "delaiDepasse")),
                    beganAt: Caller.moment.advanced(by: .zero - day * age),
                    duration: .zero,
                    operation: nil,
                    messageID: nil
                )
            )
        }
        let purge = try await INSiExchangeRetention.standard.purge(store, at: FixedClock())
        #expect(purge.removed == 2 && purge.instant == Caller.moment)
        #expect(await store.exchanges(.all, after: 0, limit: 9).map(\.sequence) == [1, 2])
        #expect(INSiExchangeRetention(days: -1) == INSiExchangeRetention(.zero))
        #expect(INSiExchangeRetention(days: .max).duration > day * 365_000)
        #expect(try await INSiExchangeRetention(days: .max).purge(store, at: FixedClock()).removed == 0)
    }
}

/// A clock that stands at the moment of the calls.
private struct FixedClock: VigilanceClock {
    func now() -> Timestamp { Caller.moment }
}
