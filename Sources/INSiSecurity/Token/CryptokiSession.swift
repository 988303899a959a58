#if OpenSSL
internal import CPKCS11
internal import Identitovigilance

/// Owns one session with one token, and the module it goes through.
@safe
struct CryptokiSession: ~Copyable {
    private let module: CryptokiModule
    private let token: CryptokiToken
    private let handle: CK_SESSION_HANDLE

    /// A signature of RSA 8192 is 1024 bytes long.
    private static let maximumSignature = 1024

    /// A certificate or a data object is never that long.
    private static let maximumValue = 64 << 10

    /// Opens a session, read only, with the token that the choice names.
    init(_ module: consuming CryptokiModule, with choice: PKCS11TokenChoice) throws(SecurityError) {
        let tokens = try module.tokens().filter { choice.includes($0) }
        guard let token = tokens.first else { throw SecurityError(.carteAbsente) }
        guard tokens.count == 1 else { throw SecurityError(.plusieursCartes) }
        var session: CK_SESSION_HANDLE = 0
        let open = unsafe module.functions.pointee.C_OpenSession
        try SecurityError.check(unsafe open?(token.slot, CKF_SERIAL_SESSION, nil, nil, &session))
        self.module = module
        self.token = token
        handle = session
    }

    deinit { _ = unsafe module.functions.pointee.C_CloseSession?(handle) }

    /// Checks that the token is still there, and still the same.
    ///
    /// - Returns: The token, with its flags of now.
    func checkPresence() throws(SecurityError) -> CryptokiToken {
        let now = try module.token(in: token.slot)
        guard now.serialNumber == token.serialNumber, now.label == token.label else {
            throw SecurityError(.carteProfessionnelleChangee)
        }
        return now
    }

    /// Opens the token with its secret code, or lets its reader ask for it.
    func login(_ pin: consuming PIN?, as user: CK_ULONG) throws(SecurityError) {
        let login = unsafe module.functions.pointee.C_Login
        let status: CK_RV?
        if let pin {
            status = pin.withBytes { bytes in
                var bytes = bytes
                defer { bytes.wipe() }
                return unsafe login?(handle, user, &bytes, CK_ULONG(bytes.count))
            }
        } else {
            status = login?(handle, user, nil, 0)
        }
        if status != CKR_USER_ALREADY_LOGGED_IN { try SecurityError.check(status) }
    }

    /// The one object of a class with a label or an identifier, or nothing.
    func find(_ kind: CK_ULONG, _ name: PKCS11ObjectName) throws(SecurityError) -> CK_OBJECT_HANDLE? {
        var (kind, name, type) = (kind, name.bytes, name.attribute)
        let begin = unsafe module.functions.pointee.C_FindObjectsInit
        let status = unsafe withUnsafeMutableBytes(of: &kind) { kind in
            unsafe name.withUnsafeMutableBytes { name in
                var template = unsafe [
                    CK_ATTRIBUTE(type: CKA_CLASS, pValue: kind.baseAddress, ulValueLen: CK_ULONG(kind.count)),
                    CK_ATTRIBUTE(type: type, pValue: name.baseAddress, ulValueLen: CK_ULONG(name.count)),
                ]
                return unsafe begin?(handle, &template, CK_ULONG(template.count))
            }
        }
        try SecurityError.check(status)
        defer { _ = unsafe module.functions.pointee.C_FindObjectsFinal?(handle) }
        var objects: [CK_OBJECT_HANDLE] = [0, 0]
        var count: CK_ULONG = 0
        try SecurityError.check(unsafe module.functions.pointee.C_FindObjects?(handle, &objects, 2, &count))
        guard count <= 1 else { throw SecurityError(.objetCarteMultiple) }
        return count == 0 ? nil : objects[0]
    }

    /// The value of an attribute of an object; nothing when the object has none.
    func value(_ attribute: CK_ULONG, of object: CK_OBJECT_HANDLE) throws(SecurityError) -> [UInt8]? {
        let read = unsafe module.functions.pointee.C_GetAttributeValue
        var wanted = unsafe CK_ATTRIBUTE(type: attribute, pValue: nil, ulValueLen: 0)
        // A missing or secret attribute is an error of the call and, by the standard, a length that can't be.
        guard unsafe read?(handle, object, &wanted, 1) == CKR_OK, unsafe wanted.ulValueLen <= Self.maximumValue else {
            return nil
        }
        var value = unsafe [UInt8](repeating: 0, count: Int(wanted.ulValueLen))
        if value.isEmpty { return value }
        let status = unsafe value.withUnsafeMutableBytes { room in
            unsafe wanted.pValue = room.baseAddress
            return unsafe read?(handle, object, &wanted, 1)
        }
        try SecurityError.check(status)
        return value
    }

    /// Begins a signature, RSA PKCS#1 v1.5 with SHA-256; the token hashes.
    func beginSignature(with key: CK_OBJECT_HANDLE) throws(SecurityError) {
        var mechanism = unsafe CK_MECHANISM(mechanism: CKM_SHA256_RSA_PKCS, pParameter: nil, ulParameterLen: 0)
        try SecurityError.check(unsafe module.functions.pointee.C_SignInit?(handle, &mechanism, key))
    }

    /// Ends the signature.
    func signature(of bytes: [UInt8]) throws(SecurityError) -> [UInt8] {
        var bytes = bytes
        var signature = [UInt8](repeating: 0, count: Self.maximumSignature)
        var length = CK_ULONG(signature.count)
        let sign = unsafe module.functions.pointee.C_Sign
        try SecurityError.check(unsafe sign?(handle, &bytes, CK_ULONG(bytes.count), &signature, &length))
        return Array(signature.prefix(Int(clamping: length)))
    }
}
#endif
