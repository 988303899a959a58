#if OpenSSL
import CPKCS11
import INSi
import Identitovigilance
import Synchronization
import Testing

@testable import INSiSecurity

@Suite("What a card does that a software token does not", .serialized)
struct TokenFailureTests {
    let card: CardMaterial
    let pins = ScriptedPINs("1234", "5678", "9012")

    init() throws {
        card = try CardMaterial.shared.get()
    }

    /// A signer of a fresh fake card, which signs the one byte 1.
    private func signer(_ change: (inout sending FakeToken.State) -> Void = { _ in }) async throws
        -> PKCS11AssertionSigner
    {
        let signature = try await card.signer.sign([1])
        FakeToken.state.withLock {
            $0 = FakeToken.State()
            $0.certificate = card.identity.chain[0]
            $0.signature = signature
            change(&$0)
        }
        let settings = PKCS11Settings(modulePath: "")
        return try await PKCS11AssertionSigner.open(
            TokenConnection(settings: settings, pins: pins) { () throws(SecurityError) in
                unsafe try CryptokiModule(functions: FakeToken.functions)
            }
        )
    }

    private func failure(_ body: () async throws -> Void) async -> SecurityError? {
        do {
            try await body()
            return nil
        } catch { return error as? SecurityError }
    }

    @Test(
        "Each status of the standard has its error, and the session begins anew after it",
        arguments: [
            ("C_Login", CKR_PIN_INCORRECT, .codePorteurIncorrect),
            ("C_Login", CKR_PIN_LEN_RANGE, .codePorteurIncorrect),
            ("C_Login", CKR_PIN_LOCKED, .codePorteurBloque), ("C_Login", CKR_PIN_EXPIRED, .codePorteurBloque),
            ("C_Login", CKR_USER_PIN_NOT_INITIALIZED, .codePorteurBloque),
            ("C_Login", CKR_FUNCTION_CANCELED, .saisieCodeAnnulee), ("C_Login", CKR_USER_ALREADY_LOGGED_IN, nil),
            ("C_GetTokenInfo", CKR_TOKEN_NOT_PRESENT, .carteAbsente), ("C_SignInit", CKR_DEVICE_REMOVED, .carteAbsente),
            ("C_SignInit", CKR_KEY_HANDLE_INVALID, .sessionCartePerdue),
            ("C_SignInit", CKR_KEY_FUNCTION_NOT_PERMITTED, .cleCarteInadaptee),
            ("C_SignInit", CKR_MECHANISM_INVALID, .cleCarteInadaptee), ("C_Sign", CKR_DEVICE_REMOVED, .carteAbsente),
            ("C_Sign", CKR_SESSION_HANDLE_INVALID, .sessionCartePerdue),
            ("C_Sign", CKR_SESSION_CLOSED, .sessionCartePerdue),
            ("C_FindObjectsInit", CKR_CRYPTOKI_NOT_INITIALIZED, .sessionCartePerdue), ("C_Sign", 0x30, .carteEnPanne),
            ("C_Sign", 0x8000_0001, .carteEnPanne),
        ] as [(String, CK_RV, ErrorCode?)]
    )
    func statuses(_ function: String, _ status: CK_RV, _ expected: ErrorCode?) async throws {
        let signer = try await signer()
        FakeToken.state.withLock { $0.statuses[function] = status }
        let error = await failure { _ = try await signer.sign([1]) }
        #expect(error?.code == expected)
        #expect(error?.moduleStatus == expected.map { _ in UInt(status) })
        FakeToken.state.withLock { ($0.statuses, $0.calls) = ([:], []) }
        #expect(await failure { _ = try await signer.sign([1]) } == nil)
        #expect(FakeToken.state.withLock { $0.calls.contains("C_OpenSession") } == (expected != nil))
    }

    @Test("A locked card is not asked the code of, and tells when one try is left")
    func tries() async throws {
        for (flags, expected) in [
            (CKF_USER_PIN_COUNT_LOW, .few), (CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_COUNT_LOW, .last), (0, .all),
        ] as [(CK_ULONG, PINRequest.TriesLeft)] {
            _ = try await signer { $0.flags |= flags }.sign([1])
            #expect(await pins.requests.last == PINRequest(triesLeft: expected))
        }
        let locked = try await signer { $0.flags |= CKF_USER_PIN_LOCKED }
        #expect(await failure { _ = try await locked.sign([1]) }?.code == .codePorteurBloque)
        #expect(await pins.requests.count == 3)
    }

    @Test("A reader with keys asks for the code itself")
    func pinPad() async throws {
        _ = try await signer { $0.flags |= CKF_PROTECTED_AUTHENTICATION_PATH }.sign([1])
        #expect(await pins.requests.isEmpty)
        #expect(FakeToken.state.withLock { $0.logins.map(\.pin) } == [nil])
    }

    @Test("A key may ask for the code at each signature, once the signature has begun")
    func eachSignature() async throws {
        let signer = try await signer { $0.asksAtEachSignature = true }
        for _ in 0..<2 { _ = try await signer.sign([1]) }
        let logins = FakeToken.state.withLock { $0.logins }
        #expect(logins.map(\.user) == [CKU_USER, CKU_CONTEXT_SPECIFIC, CKU_CONTEXT_SPECIFIC])
        #expect(logins.map(\.pin) == ["1234", "5678", "9012"].map { Array($0.utf8) })
        let calls = FakeToken.state.withLock { $0.calls.filter { ["C_SignInit", "C_Login", "C_Sign"].contains($0) } }
        #expect(calls == ["C_Login"] + ["C_SignInit", "C_Login", "C_Sign"] + ["C_SignInit", "C_Login", "C_Sign"])
    }

    @Test("A card exchanged for another is noticed before an old assertion is sent again, and before a signature")
    func exchanged() async throws {
        for sign in [true, false] {
            let signer = try await signer()
            _ = try await signer.sign([1])
            try await signer.checkPresence()
            FakeToken.state.withLock { $0.serialNumber = 0x32 }
            let error = await failure {
                if sign { _ = try await signer.sign([1]) } else { try await signer.checkPresence() }
            }
            #expect(error?.code == .carteProfessionnelleChangee)
        }
        let signer = try await signer()
        let other = try card.authority.cardIdentity().chain[0]
        FakeToken.state.withLock {
            $0.statuses["C_GetTokenInfo"] = CKR_TOKEN_NOT_PRESENT
            $0.certificate = other
        }
        #expect(await failure { try await signer.checkPresence() }?.code == .carteAbsente)
        FakeToken.state.withLock { $0.statuses = [:] }
        #expect(await failure { _ = try await signer.sign([1]) }?.code == .carteProfessionnelleChangee)
    }

    @Test("Every session is closed and the module ended, unless the process had begun it earlier")
    func ended() async throws {
        for (status, ends) in [(CKR_OK, 1), (CKR_CRYPTOKI_ALREADY_INITIALIZED, 0)] {
            do {
                let signer = try await signer { $0.statuses["C_Initialize"] = status }
                _ = try await signer.sign([1])
            }
            let calls = FakeToken.state.withLock { $0.calls }
            #expect(calls.count { $0 == "C_OpenSession" } == 1 && calls.count { $0 == "C_CloseSession" } == 1)
            #expect(calls.count { $0 == "C_Finalize" } == ends)
        }
    }

    @Test("The last four characters are taken only when they are text, and the first activity wins")
    func activity() {
        let none = [[UInt8]?](repeating: nil, count: 15)
        for (info, expected) in [("SM26", "SM26"), ("x SM26", "SM26"), ("M26", nil), ("xx 26", nil), ("SMé6", nil)] {
            #expect(CardActivity([Array(info.utf8)] + none).codeSpecialite == expected)
        }
        let activity = CardActivity([nil, nil, Array("SA07".utf8), Array("SA08".utf8)])
        #expect(activity.codeSpecialite == nil && activity.secteurActivite == "SA07")
        #expect(CardActivity.labels.count == 16 && CardActivity.labels[9] == "CPS_ACTIVITY_09_PS")
        #expect(CardActivity.labels[15] == "CPS_ACTIVITY_15_PS")
    }
}
#endif
