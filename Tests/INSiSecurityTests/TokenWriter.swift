#if OpenSSL
import CPKCS11
import Identitovigilance

@testable import INSiSecurity

/// Writes objects into a token, which the library never does.
struct TokenWriter: ~Copyable {
    private let module: CryptokiModule
    private let session: CK_SESSION_HANDLE

    init(path: String, pin: String) throws {
        let module = try CryptokiModule(path: path)
        let functions = unsafe module.functions.pointee
        var session: CK_SESSION_HANDLE = 0
        // 6: a session that also writes.
        try SecurityError.check(unsafe functions.C_OpenSession(try module.tokens()[0].slot, 6, nil, nil, &session))
        var code = Array(pin.utf8)
        try SecurityError.check(unsafe functions.C_Login(session, CKU_USER, &code, CK_ULONG(code.count)))
        self.module = module
        self.session = session
    }

    deinit { _ = unsafe module.functions.pointee.C_CloseSession(session) }

    func add(_ kind: CK_ULONG, label: String, value: [UInt8], attributes: [(CK_ULONG, [UInt8])]) throws {
        let number = unsafe withUnsafeBytes(of: kind) { unsafe Array($0) }
        // 1: the object stays in the token.
        let all = [(CKA_CLASS, number), (1, [1]), (CKA_LABEL, Array(label.utf8)), (CKA_VALUE, value)] + attributes
        var bytes = all.flatMap(\.1)
        let status = unsafe bytes.withUnsafeMutableBytes { room in
            var start = 0
            var template: [CK_ATTRIBUTE] = unsafe []
            for (type, value) in all {
                let place = unsafe room.baseAddress.map { unsafe $0 + start }
                unsafe template.append(CK_ATTRIBUTE(type: type, pValue: place, ulValueLen: CK_ULONG(value.count)))
                start += value.count
            }
            var object: CK_OBJECT_HANDLE = 0
            let create = unsafe module.functions.pointee.C_CreateObject
            return unsafe create?(session, &template, CK_ULONG(template.count), &object)
        }
        try SecurityError.check(status)
    }
}
#endif
