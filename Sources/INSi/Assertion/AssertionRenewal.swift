public import Identitovigilance

/// Calls INSi for the holder of a card, with an assertion that is made anew before it ages (insi-protocol 8.9).
///
///     let holder = try AssertionRenewal(signer: signer, attributes: attributes)
///     let client = INSiClient(transport: transport, logiciel: logiciel, caller: holder)
///
/// Those who call at the same time share one signature, and its failure: a card is never asked twice at once. An
/// assertion made earlier is sent only while its card is there.
public actor AssertionRenewal: INSiCaller {
    private let signer: any NamedAssertionSigner
    private let attributes: AssertionAttributes
    private let longestUse: Duration
    private let clock: any VigilanceClock
    private let identifiers: any IdentifierSource

    private var current: SignedAssertion?
    private var signing: Task<Void, Never>?
    private var waiters: [Int: CheckedContinuation<SignedAssertion, any Error>] = [:]
    private var arrivals = 0

    /// How long before the end of its life an assertion is replaced: one minute.
    ///
    /// A call may take that long (it is the deadline of `INSiHTTP`): the assertion is then still alive when it arrives.
    public static let marge: Duration = .seconds(60)

    /// Makes the caller; nothing is signed before the first call.
    ///
    /// - Parameters:
    ///   - signer: What signs for the holder.
    ///   - attributes: What the assertion says beside the name.
    ///   - dureeDeVie: How long an assertion lives: five minutes, for the reasons of ``SignedAssertion/dureeDeVie``. One
    ///     client takes 20 seconds, another says one hour; the limit of the service is not public.
    ///   - marge: How long before its end it is replaced; from the whole life on, each call has a new one.
    ///   - clock: The time of day.
    ///   - identifiers: Where the identifiers of the assertions come from.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when the attributes can't be written.
    public init(
        signer: any NamedAssertionSigner,
        attributes: AssertionAttributes,
        dureeDeVie: Duration = SignedAssertion.dureeDeVie,
        marge: Duration = AssertionRenewal.marge,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random
    ) throws(INSiMessageError) {
        self.signer = signer
        self.attributes = attributes
        longestUse = dureeDeVie - marge
        self.clock = clock
        self.identifiers = identifiers
        // Better now than in front of a patient.
        _ = try Self.assertion(by: signer, attributes, identifiant: "0", at: clock.now())
    }

    /// Gives an assertion that may be sent now.
    ///
    /// - Returns: The proof, with the assertion.
    /// - Throws: What the signer throws; `CancellationError` when the task is cancelled.
    public func proof() async throws -> CallerProof { .cpx(try await assertion()) }

    private func assertion() async throws -> SignedAssertion {
        if let held = current, isUsable(held) {
            do {
                try await signer.checkPresence()
                if isUsable(held) { return held }
            } catch {
                try Task.checkCancellation()
                // Made by a card that left its reader: not sent again, even if the card is back.
                if current == held { current = nil }
            }
        }
        return try await nextSigned()
    }

    private func isUsable(_ assertion: SignedAssertion) -> Bool {
        longestUse > .zero && assertion.isFresh(at: clock.now(), dureeDeVie: longestUse)
    }

    /// Waits for the signature under way, or begins one.
    private func nextSigned() async throws -> SignedAssertion {
        arrivals += 1
        let number = arrivals
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                waiters[number] = continuation
                if signing == nil { signing = Task { await sign() } }
            }
        } onCancel: {
            Task { await leave(number) }
        }
    }

    /// Lets one go; the signature is given up when nobody waits for it any more.
    private func leave(_ number: Int) {
        waiters.removeValue(forKey: number)?.resume(throwing: CancellationError())
        if waiters.isEmpty { signing?.cancel() }
    }

    private func sign() async {
        let outcome: Result<SignedAssertion, any Error>
        do { outcome = .success(try await signed()) } catch { outcome = .failure(error) }
        current = try? outcome.get()
        guard current != nil || !Task.isCancelled || waiters.isEmpty else {
            // Somebody came after the last one had given up: their signature is another one.
            signing = Task { await sign() }
            return
        }
        signing = nil
        let served = waiters
        waiters = [:]
        for waiter in served.values { waiter.resume(with: outcome) }
    }

    /// A new assertion; signed twice when a code was typed so slowly that the first is old already.
    private func signed() async throws -> SignedAssertion {
        let first = try await signedNow()
        return longestUse <= .zero || isUsable(first) ? first : try await signedNow()
    }

    private func signedNow() async throws -> SignedAssertion {
        let assertion = try Self.assertion(by: signer, attributes, identifiant: identifiers.next(), at: clock.now())
        return try await assertion.signed(by: signer)
    }

    private static func assertion(
        by signer: any NamedAssertionSigner,
        _ attributes: AssertionAttributes,
        identifiant: String,
        at moment: Timestamp
    ) throws(INSiMessageError) -> AssertionPS {
        try signer.assertion(
            identifiant: identifiant,
            issueInstant: moment,
            codeSpecialite: attributes.codeSpecialite,
            secteurActivite: attributes.secteurActivite,
            identifiantFacturation: attributes.identifiantFacturation
        )
    }
}
