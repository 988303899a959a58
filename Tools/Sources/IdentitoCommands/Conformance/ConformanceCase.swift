/// One public case of the CNDA test book: what is done, and what must come of it.
struct ConformanceCase: Sendable {
    /// The number of the case in the book.
    let id: String

    /// What is done.
    let action: String

    /// What must be obtained, or how it must begin: a service may know more former matricules.
    let expected: String

    /// The answer to read instead of the real one.
    var injection: ConformanceInjection?

    /// Does it and tells what was obtained.
    let run: @Sendable (ConformanceBench) async throws -> String

    /// Whether what was obtained is what is expected.
    func accepts(_ obtained: String) -> Bool {
        obtained == expected || (id == "2.04-1" && obtained.hasPrefix(expected + " "))
    }
}
