#if OpenSSL
internal import CPKCS11

/// Which PKCS#11 module, which token and which objects sign.
public struct PKCS11Settings: Sendable, Hashable {
    /// The absolute path of the module, as the vendor of the card or of the HSM gives it.
    public var modulePath: String

    /// Which token signs.
    public var token: PKCS11TokenChoice

    /// Which private key signs.
    public var key: PKCS11ObjectName

    /// Which certificate belongs to the key.
    public var certificate: PKCS11ObjectName

    /// Gives the settings; the defaults are those of a CPS.
    ///
    /// The label of the key is the one of a product, the label of the certificate that of a client never proven against
    /// the service (insi-protocol 8.7): settings, then, and no constants.
    ///
    /// - Parameters:
    ///   - modulePath: The absolute path of the module.
    ///   - token: Which token signs.
    ///   - key: Which private key signs.
    ///   - certificate: Which certificate belongs to the key.
    public init(
        modulePath: String,
        token: PKCS11TokenChoice = .only,
        key: PKCS11ObjectName = .label("CPS_PRIV_SIG"),
        certificate: PKCS11ObjectName = .label("Certificat de Signature CPS")
    ) {
        self.modulePath = modulePath
        self.token = token
        self.key = key
        self.certificate = certificate
    }
}

/// Which of the tokens in the readers is meant.
public enum PKCS11TokenChoice: Sendable, Hashable {
    /// The only one; two are refused, since a signature must not name the wrong person.
    case only
    /// The one with a label.
    case label(String)
    /// The one with a serial number.
    case serialNumber(String)

    func includes(_ token: CryptokiToken) -> Bool {
        switch self {
        case .only: true
        case .label(let label): token.label.utf8.elementsEqual(label.utf8)
        case .serialNumber(let number): token.serialNumber.utf8.elementsEqual(number.utf8)
        }
    }
}

/// How an object is found in a token.
public enum PKCS11ObjectName: Sendable, Hashable {
    /// By its label (`CKA_LABEL`).
    case label(String)
    /// By its identifier (`CKA_ID`).
    case id([UInt8])

    var attribute: CK_ULONG {
        switch self {
        case .label: CKA_LABEL
        case .id: CKA_ID
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .label(let label): Array(label.utf8)
        case .id(let bytes): bytes
        }
    }
}
#endif
