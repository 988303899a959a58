/// What reads bytes from outside, with what must hold whatever the bytes.
///
/// A target is a row of ``all``: its name is that of its seeds in `Corpora`, its words in `Dictionaries` and its
/// findings in `FailCases`.
package struct FuzzTarget: Sendable {
    /// The name, as `run.sh` takes it.
    package let name: String

    /// Reads the bytes, says whether they were accepted, and throws a ``Violation`` when a promise is broken; a refusal that
    /// is typed is none.
    package let check: @Sendable ([UInt8]) throws -> Bool

    /// Every target; those of the trait OpenSSL when it is on.
    package static let all: [FuzzTarget] =
        [.matricule, .normalisation, .datamatrix, .hl7, .fhir, .cda, .soap, .acts] + signed

    #if OpenSSL
    private static let signed: [FuzzTarget] = [.assertion, .pkcs12]
    #else
    private static let signed: [FuzzTarget] = []
    #endif
}
