/// One public case of the CNDA test book: what is done, and what must come of it.
struct ConformanceCase: Sendable {
    /// The number of the case in the book.
    let id: String

    /// What is done.
    let action: String

    /// What must be obtained.
    let expected: String

    /// Does it and tells what was obtained.
    let run: @Sendable (ConformanceBench) async throws -> String
}
