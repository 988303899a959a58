#if OpenSSL
internal import CPKCS11
internal import Identitovigilance

/// Owns one loaded PKCS#11 module, ready to be called from several threads.
///
/// A module has one state for the whole process. It is ended here only when it was begun here: code of the same process
/// that began it earlier keeps it.
@safe
struct CryptokiModule: ~Copyable {
    let functions: UnsafePointer<CK_FUNCTION_LIST>
    private let library: UnsafeMutableRawPointer?
    private let isOurs: Bool

    /// Loads the module of a file.
    ///
    /// The path is absolute: a bare name would be searched in folders that others may write to.
    init(path: String) throws(SecurityError) {
        guard path.hasPrefix("/"), !path.utf8.contains(0), let library = unsafe idv_module_open(path) else {
            throw SecurityError(.moduleCarteIntrouvable)
        }
        guard let functions = unsafe idv_module_functions(library) else {
            unsafe idv_module_close(library)
            throw SecurityError(.moduleCarteIntrouvable)
        }
        do { isOurs = unsafe try Self.begin(functions) } catch {
            unsafe idv_module_close(library)
            throw error
        }
        unsafe (self.library, self.functions) = unsafe (library, functions)
    }

    /// Takes a module that is part of the program.
    init(functions: UnsafePointer<CK_FUNCTION_LIST>) throws(SecurityError) {
        isOurs = unsafe try Self.begin(functions)
        unsafe self.functions = unsafe functions
        unsafe library = nil
    }

    deinit {
        if isOurs { _ = unsafe functions.pointee.C_Finalize?(nil) }
        if let library = unsafe library { unsafe idv_module_close(library) }
    }

    /// Begins the use of the module; false when the process had begun already.
    private static func begin(_ functions: UnsafePointer<CK_FUNCTION_LIST>) throws(SecurityError) -> Bool {
        var arguments = unsafe CK_C_INITIALIZE_ARGS()
        unsafe arguments.flags = CKF_OS_LOCKING_OK
        let status = unsafe functions.pointee.C_Initialize?(&arguments) ?? CKR_FUNCTION_NOT_SUPPORTED
        if status == CKR_CRYPTOKI_ALREADY_INITIALIZED { return false }
        try SecurityError.check(status)
        return true
    }

    /// The tokens in the readers; those that nobody has set up hold nothing.
    func tokens() throws(SecurityError) -> [CryptokiToken] {
        var count: CK_ULONG = 0
        let list = unsafe functions.pointee.C_GetSlotList
        try SecurityError.check(unsafe list?(1, nil, &count))
        // Between the two calls a reader may come or go; the second call says how many it wrote.
        var slots = [CK_SLOT_ID](repeating: 0, count: Int(min(count, 64)))
        count = CK_ULONG(slots.count)
        if slots.isEmpty { return [] }
        try SecurityError.check(unsafe list?(1, &slots, &count))
        var found: [CryptokiToken] = []
        for slot in slots.prefix(Int(count)) {
            let token = try token(in: slot)
            if token.flags & CKF_TOKEN_INITIALIZED != 0 { found.append(token) }
        }
        return found
    }

    /// What a token says of itself now.
    func token(in slot: CK_SLOT_ID) throws(SecurityError) -> CryptokiToken {
        var info = CK_TOKEN_INFO()
        try SecurityError.check(unsafe functions.pointee.C_GetTokenInfo?(slot, &info))
        return CryptokiToken(slot: slot, info)
    }
}
#endif
