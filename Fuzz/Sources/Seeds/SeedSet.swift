/// The seeds of one fuzzer.
struct SeedSet: Sendable {
    /// A file of the corpus.
    typealias File = (name: String, bytes: [UInt8])

    /// The name of the fuzzer.
    let name: String

    /// Makes the seeds.
    let make: @Sendable () async throws -> [File]

    static let all: [SeedSet] = [
        .matricule, .normalisation, .datamatrix, .hl7, .fhir, .cda, .soap, .acts, .assertion, .pkcs12,
    ]

    /// Seeds that are texts, numbered.
    static func texts(_ name: String, _ texts: @escaping @Sendable () throws -> [String]) -> SeedSet {
        SeedSet(name: name) { numbered(try texts().map { Array($0.utf8) }) }
    }

    /// Files with a number for name.
    static func numbered(_ files: [[UInt8]]) -> [File] {
        files.enumerated().map { ("seed-\($0.offset + 1)", $0.element) }
    }
}
