#if OpenSSL
internal import COpenSSL
internal import INSi

/// What a signature certificate says of the holder of a card (insi-protocol 8.3 to 8.5).
struct CardHolder: Sendable {
    /// The common name of the subject.
    let nameID: String

    /// The whole subject, as the assertion spells it.
    let subjectName: String

    let typeCarte: AssertionPS.TypeCarte

    /// Reads a certificate, or is nothing when it names nobody.
    init?(reading certificate: borrowing CertificateOwner) {
        guard let nameID = certificate.subject.commonName, !nameID.isEmpty,
            let subjectName = unsafe SubjectName.text(of: X509_get_subject_name(certificate.pointer))
        else { return nil }
        self.nameID = nameID
        self.subjectName = subjectName
        typeCarte = Self.typeCarte(of: certificate)
    }

    /// The extension of ASIP-Santé that gives the kind of card.
    static let cardTypeOID = "1.2.250.1.71.1.2.2"

    /// The third byte of the extension says the kind; a card without it, or with another value, is a CPX.
    private static func typeCarte(of certificate: borrowing CertificateOwner) -> AssertionPS.TypeCarte {
        guard let oid = unsafe OBJ_txt2obj(cardTypeOID, 1) else { return .cpx }
        defer { unsafe ASN1_OBJECT_free(oid) }
        let index = unsafe X509_get_ext_by_OBJ(certificate.pointer, oid, -1)
        guard index >= 0, let value = unsafe X509_EXTENSION_get_data(X509_get_ext(certificate.pointer, index)),
            unsafe ASN1_STRING_length(value) >= 3, let bytes = unsafe ASN1_STRING_get0_data(value)
        else { return .cpx }
        let kinds: [AssertionPS.TypeCarte] = [.cps, .cpf, .cdeCpe, .cpa]
        let kind = unsafe Int(bytes[2])
        return kinds.indices.contains(kind) ? kinds[kind] : .cpx
    }
}
#endif
