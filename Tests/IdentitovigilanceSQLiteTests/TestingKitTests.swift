#if SQLite
import Identitovigilance
import IdentitovigilanceTesting
import Testing

struct TestingKitTests {
    @Test func clockStandsStillUntilMoved() {
        let start = Timestamp(millisecondsSince1970: 1000)
        let clock = ManualClock(start)
        #expect([clock.now(), clock.now()] == [start, start])
        clock.advance(by: .milliseconds(2500))
        #expect(clock.now().millisecondsSince1970 == 3500)
        clock.advance(by: .seconds(-4))
        #expect(clock.now().millisecondsSince1970 == -500)
        clock.set(start)
        #expect(clock.now() == start)
    }

    @Test func identifiersDependOnTheSeedAlone() {
        let (first, again, other) = (
            SeededIdentifierSource(seed: 7), SeededIdentifierSource(seed: 7), SeededIdentifierSource(seed: 8)
        )
        let drawn = (0..<1000).map { _ in first.next() }
        #expect(drawn == (0..<1000).map { _ in again.next() })
        #expect(Set(drawn).count == 1000)
        #expect(other.next() != drawn[0])
        for identifier in drawn {
            #expect(
                identifier.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
            )
        }
    }

    /// 0x599ed017fb08fc85 and 0x2c73f08458540fa5, which the reference implementation gives first for this seed.
    @Test func generatorIsSplitMix64() {
        #expect(SeededIdentifierSource(seed: 1_234_567).next() == "599ed017-fb08-4c85-ac73-f08458540fa5")
    }
}
#endif
