#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// Owns one `X509` and reads its fields.
@safe
struct CertificateOwner: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a reference, or is nothing when there is none.
    init?(taking pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// Shares a certificate that another owner, such as a stack, also holds.
    init?(sharing pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer, unsafe X509_up_ref(pointer) == 1 else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// Decodes a certificate, or is nothing when the bytes are not one.
    init?(der: [UInt8]) {
        unsafe self.init(taking: Self.decode(der))
    }

    deinit { unsafe X509_free(pointer) }

    /// A certificate that the caller has to free.
    static func decode(_ der: [UInt8]) -> OpaquePointer? {
        guard let input = MemoryBIO.holding(der) else { return nil }
        return unsafe d2i_X509_bio(input.pointer, nil)
    }

    var der: [UInt8]? {
        guard let output = MemoryBIO(), unsafe i2d_X509_bio(output.pointer, pointer) == 1 else { return nil }
        return output.bytes
    }

    var subject: DistinguishedName { unsafe DistinguishedName(reading: X509_get_subject_name(pointer)) }

    var issuer: DistinguishedName { unsafe DistinguishedName(reading: X509_get_issuer_name(pointer)) }

    var notBefore: Timestamp? { unsafe Timestamp(reading: X509_get0_notBefore(pointer)) }

    var notAfter: Timestamp? { unsafe Timestamp(reading: X509_get0_notAfter(pointer)) }

    /// The serial number in hexadecimal, as certificate viewers show it.
    var serialNumber: String? {
        guard let number = unsafe ASN1_INTEGER_to_BN(X509_get0_serialNumber(pointer), nil) else { return nil }
        defer { unsafe BN_free(number) }
        guard let text = unsafe BN_bn2hex(number) else { return nil }
        defer { unsafe CRYPTO_free(text, nil, 0) }
        return unsafe String(cString: text)
    }
}

extension Timestamp {
    /// Reads an ASN.1 time, or is nothing when it is not one.
    fileprivate init?(reading time: UnsafePointer<ASN1_TIME>?) {
        guard let time = unsafe time, let epoch = unsafe ASN1_TIME_set(nil, 0) else { return nil }
        defer { unsafe ASN1_TIME_free(epoch) }
        var (days, seconds): (CInt, CInt) = (0, 0)
        guard unsafe ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else { return nil }
        self.init(millisecondsSince1970: (Int64(days) * 86_400 + Int64(seconds)) * 1000)
    }
}
#endif
