#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// What a PKCS#12 file held: a private key, the certificate of that key and the certificates above it.
struct PKCS12Content: ~Copyable {
    let key: KeyOwner
    let leaf: CertificateOwner

    /// The chain in DER, leaf first, each certificate followed by its issuer as far as the file goes.
    let chain: [[UInt8]]

    /// A file of one certificate holds a few kilobytes; the bound keeps a wrong file from being parsed.
    static let maximumBytes = 1 << 20

    /// Common tools write 1 to 100 000 rounds; the bound keeps a forged file from holding the thread for hours.
    ///
    /// It holds for the integrity check, and for all the keys of the content together.
    static let maximumRounds = 5_000_000

    private static let maximumChain = 10

    /// Opens a file, modern (AES-256, PBKDF2) or legacy (RC2, 3DES).
    init(opening bytes: [UInt8], passphrase: String) throws(SecurityError) {
        guard bytes.count <= Self.maximumBytes else { throw SecurityError(.fichierPKCS12TropGrand) }
        guard let file = PKCS12Owner(decoding: bytes) else { throw .draining(.fichierPKCS12Illisible) }
        // Without an integrity check nothing tells a wrong passphrase from a damaged file, nor a forged one from either.
        guard file.hasIntegrityCheck(within: Self.maximumRounds) else {
            throw .draining(.fichierPKCS12Illisible)
        }
        var (key, leaf, others): (OpaquePointer?, OpaquePointer?, OpaquePointer?) = (nil, nil, nil)
        var isWithin = false
        let opened = unsafe try Self.withCString(passphrase) { text in
            isWithin = unsafe idv_pkcs12_is_within(file.pointer, text, Self.maximumRounds) == 1
            // What opening the parts left in the queue would be taken for the cause of a later failure.
            ErrorQueue.drain()
            return unsafe isWithin && PKCS12_parse(file.pointer, text, &key, &leaf, &others) == 1
        }
        guard isWithin else { throw .draining(.fichierPKCS12Illisible) }
        guard opened else {
            // The integrity check comes first: past it, the passphrase is right and the content is what its maker wrote.
            let wrongPassphrase = ErrorQueue.drainFindingWrongPassphrase()
            throw SecurityError(wrongPassphrase ? .motDePasseIncorrect : .fichierPKCS12NonPrisEnCharge)
        }
        defer { unsafe idv_sk_X509_pop_free(others) }
        let keyOwner = unsafe KeyOwner(taking: key)
        let leafOwner = unsafe CertificateOwner(taking: leaf)
        guard let keyOwner else { throw .draining(.cleAbsente) }
        guard let leafOwner else {
            // PKCS12_parse sets the leaf aside by its key: certificates without a leaf are those of other keys.
            let hasOthers = unsafe others != nil && idv_sk_X509_num(others) > 0
            throw .draining(hasOthers ? .cleNonCorrespondante : .cleAbsente)
        }
        chain = unsafe try Self.chain(from: leafOwner, among: others)
        self.key = keyOwner
        self.leaf = leafOwner
        ErrorQueue.drain()
    }

    /// Lends the passphrase as a C string and wipes the copy.
    private static func withCString<Result>(
        _ passphrase: String,
        _ body: (UnsafePointer<CChar>?) -> Result
    ) throws(SecurityError) -> Result {
        var bytes: [UInt8] = []
        // Room for all of it at once: growing would leave an unwiped copy of the first part behind.
        bytes.reserveCapacity(passphrase.utf8.count + 1)
        bytes.append(contentsOf: passphrase.utf8)
        defer { bytes.wipe() }
        // A C string would stop at a NUL and accept the beginning of the passphrase for the whole.
        guard !bytes.contains(0) else { throw SecurityError(.motDePasseIncorrect) }
        bytes.append(0)
        return unsafe bytes.withUnsafeBytes { unsafe body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
    }

    private static func chain(
        from leaf: borrowing CertificateOwner,
        among others: OpaquePointer?
    ) throws(SecurityError) -> [[UInt8]] {
        guard let first = leaf.der else { throw .draining(.certificatIllisible) }
        var chain = [first]
        var current = unsafe leaf.pointer
        // The chain ends at a self-issued root; the bound ends one that goes in circles.
        while chain.count < maximumChain, unsafe X509_check_issued(current, current) != X509_V_OK,
            let issuer = unsafe issuer(of: current, among: others)
        {
            guard let der = unsafe CertificateOwner(sharing: issuer)?.der else {
                throw .draining(.certificatIllisible)
            }
            chain.append(der)
            unsafe current = issuer
        }
        return chain
    }

    private static func issuer(of certificate: OpaquePointer, among others: OpaquePointer?) -> OpaquePointer? {
        guard let others = unsafe others else { return nil }
        for index in 0..<max(0, unsafe idv_sk_X509_num(others)) {
            let candidate = unsafe idv_sk_X509_value(others, index)
            if unsafe X509_check_issued(candidate, certificate) == X509_V_OK { return unsafe candidate }
        }
        return nil
    }
}
#endif
