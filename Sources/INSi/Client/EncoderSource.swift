internal import Identitovigilance

/// Where the encoder of each call comes from.
enum EncoderSource: Sendable {
    /// The same for every call.
    case fixed(RequestEncoder)
    /// Made for each call, with the proof that the caller then gives.
    case caller(any INSiCaller, LogicielLPS, Set<ProvisionalFeature>)

    /// The encoder of a call to be made now.
    func encoder(at clock: any VigilanceClock) async throws -> RequestEncoder {
        switch self {
        case .fixed(let encoder):
            // Nobody renews this one: past its life it is not sent.
            if let assertion = encoder.authentification.assertion,
                !SignedAssertion.isFresh(assertion.issueInstant, at: clock.now())
            {
                throw INSiMessageError(.assertionPerimee, element: "Assertion")
            }
            return encoder
        case .caller(let caller, let logiciel, let provisional):
            let proof = try await caller.proof()
            return try RequestEncoder(
                logiciel: logiciel,
                emetteur: proof.emetteur,
                authentification: proof.authentification,
                provisional: provisional
            )
        }
    }
}
