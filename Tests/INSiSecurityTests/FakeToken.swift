#if OpenSSL
import CPKCS11
import Synchronization

/// A PKCS#11 module of one token whose every status a test decides: what no software token does, a card does.
///
/// C functions capture nothing, so that the state is one for the process: tests that use it run in turn.
enum FakeToken {
    struct State {
        var statuses: [String: CK_RV] = [:]
        var flags: CK_ULONG = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED
        var serialNumber: UInt8 = 0x31
        var asksAtEachSignature = false
        var certificate: [UInt8] = []
        var signature: [UInt8] = []
        var calls: [String] = []
        /// The user and the code of each login; no code is the reader's own keys.
        var logins: [(user: CK_ULONG, pin: [UInt8]?)] = []
        var searched: CK_ULONG = 0

        /// Notes a call and gives its status.
        mutating func status(_ function: String) -> CK_RV {
            calls.append(function)
            return statuses[function] ?? CKR_OK
        }
    }

    static let state = Mutex(State())

    nonisolated(unsafe) static let functions: UnsafePointer<CK_FUNCTION_LIST> = {
        let list = UnsafeMutablePointer<CK_FUNCTION_LIST>.allocate(capacity: 1)
        unsafe list.initialize(to: CK_FUNCTION_LIST())
        unsafe list.pointee.C_Initialize = { _ in FakeToken.status("C_Initialize") }
        unsafe list.pointee.C_Finalize = { _ in FakeToken.status("C_Finalize") }
        unsafe list.pointee.C_GetSlotList = { _, slots, count in
            unsafe slots?.pointee = 7
            unsafe count?.pointee = 1
            return FakeToken.status("C_GetSlotList")
        }
        unsafe list.pointee.C_GetTokenInfo = { _, info in
            let state = FakeToken.state.withLock { $0 }
            unsafe info?.pointee.flags = state.flags
            unsafe info?.pointee.serialNumber.0 = state.serialNumber
            return FakeToken.status("C_GetTokenInfo")
        }
        unsafe list.pointee.C_OpenSession = { _, _, _, _, session in
            unsafe session?.pointee = 9
            return FakeToken.status("C_OpenSession")
        }
        unsafe list.pointee.C_CloseSession = { _ in FakeToken.status("C_CloseSession") }
        unsafe list.pointee.C_Login = { _, user, pin, count in
            let code = unsafe pin.map { unsafe Array(UnsafeBufferPointer(start: $0, count: Int(count))) }
            FakeToken.state.withLock { $0.logins.append((user, code)) }
            return FakeToken.status("C_Login")
        }
        unsafe list.pointee.C_FindObjectsInit = { _, template, _ in
            let kind = unsafe template?.pointee.pValue.load(as: CK_ULONG.self) ?? 0
            FakeToken.state.withLock { $0.searched = kind }
            return FakeToken.status("C_FindObjectsInit")
        }
        unsafe list.pointee.C_FindObjects = { _, objects, _, count in
            unsafe objects?.pointee = FakeToken.state.withLock { $0.searched }
            unsafe count?.pointee = 1
            return FakeToken.status("C_FindObjects")
        }
        unsafe list.pointee.C_FindObjectsFinal = { _ in FakeToken.status("C_FindObjectsFinal") }
        unsafe list.pointee.C_GetAttributeValue = { _, _, attribute, _ in
            guard let attribute = unsafe attribute else { return CKR_FUNCTION_NOT_SUPPORTED }
            let state = FakeToken.state.withLock { $0 }
            let value: [UInt8] =
                unsafe attribute.pointee.type == CKA_ALWAYS_AUTHENTICATE
                ? [state.asksAtEachSignature ? 1 : 0] : state.certificate
            unsafe attribute.pointee.pValue?.copyMemory(from: value, byteCount: value.count)
            unsafe attribute.pointee.ulValueLen = CK_ULONG(value.count)
            return FakeToken.status("C_GetAttributeValue")
        }
        unsafe list.pointee.C_SignInit = { _, mechanism, _ in
            unsafe mechanism?.pointee.mechanism == CKM_SHA256_RSA_PKCS
                ? FakeToken.status("C_SignInit") : CKR_MECHANISM_INVALID
        }
        unsafe list.pointee.C_Sign = { _, _, _, room, count in
            let signature = FakeToken.state.withLock { $0.signature }
            unsafe room?.update(from: signature, count: signature.count)
            unsafe count?.pointee = CK_ULONG(signature.count)
            return FakeToken.status("C_Sign")
        }
        return unsafe UnsafePointer(list)
    }()

    private static func status(_ function: String) -> CK_RV { state.withLock { $0.status(function) } }
}
#endif
