#if OpenSSL
internal import CPKCS11
internal import Identitovigilance

/// Talks to one token, one request after the other.
///
/// The session stays open from one signature to the next, so that the code is asked for once. Whatever fails closes it:
/// the next request begins anew, with a module that looks at its readers again.
actor TokenConnection {
    private let settings: PKCS11Settings
    private let load: @Sendable () throws(SecurityError) -> CryptokiModule
    private let pins: any PINProvider
    private let executor = BlockingExecutor()

    private var session: CryptokiSession?
    private var isOpenedByCode = false
    private var certificate: [UInt8]?
    private var isBusy = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(
        settings: PKCS11Settings,
        pins: any PINProvider,
        load: @escaping @Sendable () throws(SecurityError) -> CryptokiModule
    ) {
        self.settings = settings
        self.pins = pins
        self.load = load
    }

    /// The certificate of the token.
    func readCertificate() async throws -> [UInt8] {
        try await exclusively {
            if session == nil { try connect() }
            guard let certificate else { throw SecurityError(.certificatCarteAbsent) }
            return certificate
        }
    }

    /// Checks that the token of the last signature is still there; without a session there is none to miss.
    func checkPresence() async throws {
        try await exclusively { if session != nil { try checkToken() } }
    }

    /// Signs with the key of the token.
    func sign(_ bytes: [UInt8]) async throws -> [UInt8] {
        try await exclusively {
            try await openWithCode()
            let (key, name) = (CKO_PRIVATE_KEY, settings.key)
            let needsCode = try withSession { session throws(SecurityError) in
                guard let key = try session.find(key, name) else { throw SecurityError(.cleCarteAbsente) }
                try session.beginSignature(with: key)
                return try session.value(CKA_ALWAYS_AUTHENTICATE, of: key) == [1]
            }
            // A key may ask for the code at each signature, once the signature has begun.
            if needsCode { try await login(as: CKU_CONTEXT_SPECIFIC) }
            return try withSession { session throws(SecurityError) in try session.signature(of: bytes) }
        }
    }

    /// The values of data objects, in the order of their labels; nothing for those that the token has not.
    func dataObjects(_ labels: [String]) async throws -> [[UInt8]?] {
        try await exclusively {
            try await openWithCode()
            var values: [[UInt8]?] = []
            for label in labels {
                values.append(
                    try withSession { session throws(SecurityError) in
                        guard let object = try session.find(CKO_DATA, .label(label)) else { return nil }
                        return try session.value(CKA_VALUE, of: object)
                    }
                )
            }
            return values
        }
    }

    private func connect() throws(SecurityError) {
        let session = try CryptokiSession(try load(), with: settings.token)
        guard let object = try session.find(CKO_CERTIFICATE, settings.certificate),
            let found = try session.value(CKA_VALUE, of: object)
        else { throw SecurityError(.certificatCarteAbsent) }
        guard certificate == nil || certificate == found else { throw SecurityError(.carteProfessionnelleChangee) }
        certificate = found
        self.session = consume session
    }

    /// Checks the token of the session, and returns its flags of now.
    @discardableResult
    private func checkToken() throws(SecurityError) -> CK_ULONG {
        try withSession { session throws(SecurityError) in try session.checkPresence().flags }
    }

    private func openWithCode() async throws {
        if session == nil { try connect() }
        try checkToken()
        if !isOpenedByCode { try await login(as: CKU_USER) }
        isOpenedByCode = true
    }

    private func login(as user: CK_ULONG) async throws {
        let flags = try checkToken()
        guard flags & CKF_LOGIN_REQUIRED != 0 else { return }
        guard flags & CKF_USER_PIN_LOCKED == 0 else { throw SecurityError(.codePorteurBloque) }
        if flags & CKF_PROTECTED_AUTHENTICATION_PATH != 0 {
            return try withSession { session throws(SecurityError) in try session.login(nil, as: user) }
        }
        let pin = try await pins.pin(for: PINRequest(triesLeft: PINRequest.TriesLeft(flags)))
        try Task.checkCancellation()
        try login(pin, as: user)
    }

    private func login(_ pin: consuming PIN, as user: CK_ULONG) throws(SecurityError) {
        guard session != nil else { throw SecurityError(.sessionCartePerdue) }
        try session?.login(pin, as: user)
    }

    private func withSession<Result>(
        _ body: (borrowing CryptokiSession) throws(SecurityError) -> Result
    ) throws(SecurityError) -> Result {
        switch session {
        case .some(let session): return try body(session)
        case .none: throw SecurityError(.sessionCartePerdue)
        }
    }

    /// Runs a request alone: while the code is being typed, an actor would let others in.
    private func exclusively<Result>(_ body: () async throws -> Result) async throws -> Result {
        if isBusy { await withCheckedContinuation { waiters.append($0) } } else { isBusy = true }
        defer { if waiters.isEmpty { isBusy = false } else { waiters.removeFirst().resume() } }
        // Before anything was done, being cancelled is no reason to close the session.
        try Task.checkCancellation()
        do { return try await body() } catch {
            session = nil
            isOpenedByCode = false
            throw error
        }
    }
}

extension PINRequest.TriesLeft {
    /// Reads the flags of a token.
    fileprivate init(_ flags: CK_ULONG) {
        if flags & CKF_USER_PIN_FINAL_TRY != 0 {
            self = .last
        } else {
            self = flags & CKF_USER_PIN_COUNT_LOW != 0 ? .few : .all
        }
    }
}
#endif
