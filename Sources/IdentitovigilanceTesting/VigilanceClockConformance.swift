public import Identitovigilance
internal import Testing

/// The checks that every `VigilanceClock` must pass; call ``check(_:)`` from a test of Swift Testing.
public enum VigilanceClockConformance {
    /// Runs all checks: a plausible moment, and no step back while nobody sets the clock.
    ///
    /// - Parameter clock: The clock.
    public static func check(_ clock: some VigilanceClock) {
        var last = clock.now()
        #expect(Timestamp(iso: last.iso) == last, "A moment must survive its text form.")
        for _ in 0..<1000 {
            let now = clock.now()
            #expect(now >= last)
            last = now
        }
    }
}
