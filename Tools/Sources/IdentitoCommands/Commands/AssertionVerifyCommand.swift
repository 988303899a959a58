internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiSecurity
internal import Identitovigilance

/// `identito assertion verify`: one SOAP message in, whether its assertions are good out.
struct AssertionVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read one SOAP request on standard input and check its assertions, as a service would.",
        discussion: """
            The signature, the digest, the certificate and its authority, the holder, the age, and that nothing was \
            moved, doubled or wrapped; a search by card has the assertion of the carte Vitale after the professional's. \
            The checks are ours: how strict the real service is isn't known.

            Writes {"valide", "professionnel", "vitale", "erreur"}; a request that is refused is a result, status 0.
            """
    )

    @Option(help: "A PEM file of the authorities of the cards.")
    var ca: String

    @Option(help: "The moment of the check, as 2026-03-02T09:15:00.000Z; by default the present one.")
    var instant: String?

    @Option(help: "How old an assertion may be, in seconds.")
    var dureeDeVie = Int(SignedAssertion.dureeDeVie.components.seconds)

    func validate() throws {
        guard (1...86_400).contains(dureeDeVie) else { throw ValidationError("--duree-de-vie is from 1 to 86400.") }
        guard instant.map({ Timestamp(iso: $0) != nil }) ?? true else { throw ValidationError("--instant is UTC.") }
    }

    func run() throws {
        guard let anchors = try? FileBytes.certificates(ca), !anchors.isEmpty else {
            FileHandle.standardError.write(Data("identito: the authorities could not be read\n".utf8))
            throw ExitStatus.inputOutput
        }
        let verifier = AssertionVerifier(anchors: anchors, maximumAge: .seconds(dureeDeVie))
        let moment = try RequestDocument.moment(instant)
        // Past the limit of SafeXML, which then says that the message is too large.
        let message = try WholeInput.read(atMost: 4 << 20)
        var output = LineOutput()
        try output.write(Self.answer(message, verifier, at: moment).line)
        try output.flush()
    }

    /// The object for one message.
    static func answer(_ message: [UInt8], _ verifier: AssertionVerifier, at moment: Timestamp) -> JSONValue {
        do {
            let assertions = try verifier.verifiedAssertions(message, at: moment)
            return .object([
                "valide": .bool(true),
                "professionnel": json(assertions.professionnel),
                "vitale": assertions.vitale.map(json) ?? .null,
                "erreur": .null,
            ])
        } catch {
            return .object([
                "valide": .bool(false), "professionnel": .null, "vitale": .null, "erreur": error.json,
            ])
        }
    }

    private static func json(_ assertion: AssertionPS) -> JSONValue {
        .object([
            "idAssertion": .string(assertion.id),
            "instant": .string(assertion.issueInstant.iso),
            "issuer": .string(assertion.issuer),
            "nameID": .string(assertion.nameID),
            "typeCarte": .string(assertion.typeCarte.rawValue),
            "codeSpecialite": .optional(assertion.codeSpecialite),
            "secteurActivite": .string(assertion.secteurActivite),
            "identifiantFacturation": .string(assertion.identifiantFacturation),
        ])
    }

    private static func json(_ assertion: AssertionVitale) -> JSONValue {
        .object([
            "idAssertion": .string(assertion.id),
            "instant": .string(assertion.issueInstant.iso),
            "issuer": .string(assertion.issuer),
            "numeroSerie": .string(assertion.numeroSerie),
        ])
    }
}
