import INSi
import Identitovigilance
import Testing

@Suite("The fresh part of a call")
struct ContextSourceTests {
    @Test("A call draws three different identifiers and the time it is given (insi-protocol 6.4, 6.5, 6.7)")
    func drawn() {
        let context = CallContext(from: CountingIdentifiers(), at: Caller.moment)
        #expect(context.messageID == "uuid:id-1")
        #expect([context.idLPS, context.idBAM] == ["id-2", "id-3"])
        #expect(context.temps == Caller.moment)
    }

    @Test(
        "The time is written in UTC with milliseconds and Z (6.4)",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (1_772_442_900_000, "2026-03-02T09:15:00.000Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
        ] as [(Int64, String)]
    )
    func moment(_ milliseconds: Int64, _ text: String) throws {
        let context = CallContext(
            from: CountingIdentifiers(),
            at: Timestamp(millisecondsSince1970: milliseconds)
        )
        let request = try Caller.encoder().encode(try Caller.toussaint(), context: context)
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.contains("<ctxbam:Temps>\(text)</ctxbam:Temps>"))
        #expect(body.contains("<ctxlps:Temps>\(text)</ctxlps:Temps>"))
    }

    @Test("Random identifiers are canonical UUIDs, never the same twice (6.2, 6.4)")
    func random() throws {
        let pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
        var seen: Set<String> = []
        for _ in 0..<200 {
            let context = CallContext(from: .random, at: Caller.moment)
            #expect(context.messageID.hasPrefix("uuid:"))
            for identifier in [String(context.messageID.dropFirst(5)), context.idLPS, context.idBAM] {
                #expect(identifier.wholeMatch(of: pattern) != nil)
                #expect(seen.insert(identifier).inserted)
            }
        }
    }
}
