/// What INSi is known to offer and no public text describes: off until the caller asks for it.
///
/// A vendor who holds the official package checks the file of the feature against it, corrects it, and switches it on.
public enum ProvisionalFeature: Sendable, Hashable, CaseIterable {
    /// The unit verification; see `VerificationCodec.swift`.
    case verification

    /// The assertion of the carte Vitale, without which a search by card is not made in card mode; see
    /// `AssertionVitale.swift`.
    case assertionVitale

    /// The calls of a professional by Pro Santé Connect; see `AssertionPSC.swift`.
    case proSanteConnect

    /// Verification by deposit and collection; see `DepositCodec.swift`. Only the simulator understands it.
    case deposit
}
