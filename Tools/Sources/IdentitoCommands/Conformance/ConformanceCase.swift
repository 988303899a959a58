/// One public case of the CNDA test book: what is done, and what must come of it.
struct ConformanceCase: Sendable {
    /// The number of the case in the book.
    let id: String

    /// What is done.
    let action: String

    /// What must be obtained.
    let expected: String

    /// What may be obtained instead, where the test service and the simulator differ.
    var alternative: String?

    /// The answer to read instead of the real one.
    var injection: ConformanceInjection?

    /// Does it and tells what was obtained.
    let run: @Sendable (ConformanceBench) async throws -> String

    /// Whether what was obtained is what is expected.
    func accepts(_ obtained: String) -> Bool {
        obtained == expected || obtained == alternative
    }
}
