import INSi
import Identitovigilance

/// A card whose presence and slowness a test decides, and which counts its signatures.
actor FakeCard: NamedAssertionSigner {
    nonisolated let certificate: [UInt8] = [1, 2, 3]
    nonisolated let nameID = "899900000000"
    nonisolated let issuer = "CN=899900000000,C=FR"
    nonisolated let typeCarte = AssertionPS.TypeCarte.cps

    private(set) var signatures = 0
    private var isPresent = true
    private var isHeld = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var arrivals: [CheckedContinuation<Void, Never>] = []
    private var onSign: @Sendable () -> Void = {}

    func setPresent(_ present: Bool) { isPresent = present }

    /// Makes each signature wait for ``release()``, as for a code that is being typed.
    func hold() { isHeld = true }

    func release() {
        isHeld = false
        for continuation in held { continuation.resume() }
        held = []
    }

    func whenSigning(_ body: @escaping @Sendable () -> Void) { onSign = body }

    /// Waits until a signature has begun.
    func begun() async { if held.isEmpty { await withCheckedContinuation { arrivals.append($0) } } }

    func sign(_ signedInfo: [UInt8]) async throws -> [UInt8] {
        signatures += 1
        if isHeld {
            await withCheckedContinuation { continuation in
                held.append(continuation)
                for arrival in arrivals { arrival.resume() }
                arrivals = []
            }
        }
        onSign()
        try Task.checkCancellation()
        try await checkPresence()
        return SHA256.hash(signedInfo)
    }

    func checkPresence() async throws { if !isPresent { throw CardGone() } }

    struct CardGone: Error {}
}

extension FakeCard {
    /// The professional of the tests, by an assertion that the card signed.
    nonisolated func authentification() async throws -> Authentification {
        let assertion = try assertion(
            identifiant: "9c0f2a4e",
            issueInstant: Caller.moment,
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        )
        return .cpx(try await assertion.signed(by: self))
    }
}
