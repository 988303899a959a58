#if OpenSSL
internal import COpenSSL
internal import INSi

/// The subject and the card type of a professional's signature certificate, as the test authority writes them.
struct CardSubject {
    let prenom: String
    let nom: String
    let identifiant: String
    let profession: String
    let typeCarte: AssertionPS.TypeCarte

    /// Writes the subject: the country, the profession, then the three parts of the name together.
    func write(to name: OpaquePointer?) -> Bool {
        let attributes: [(nid: CInt, value: String, set: CInt)] = [
            (NID_countryName, "FR", 0), (NID_title, profession, 0), (NID_commonName, identifiant, 0),
            (NID_surname, nom, -1), (NID_givenName, prenom, -1),
        ]
        return attributes.allSatisfy { nid, value, set in
            let length = CInt(clamping: value.utf8.count)
            return unsafe X509_NAME_add_entry_by_NID(name, nid, V_ASN1_UTF8STRING, value, length, -1, set) == 1
        }
    }

    /// Adds the extension that gives the kind of card, which a CPX lacks.
    func addExtension(to certificate: OpaquePointer) -> Bool {
        let kinds: [AssertionPS.TypeCarte] = [.cps, .cpf, .cdeCpe, .cpa]
        guard let kind = kinds.firstIndex(of: typeCarte) else { return true }
        let object = unsafe OBJ_txt2obj(CardHolder.cardTypeOID, 1)
        let value = unsafe ASN1_OCTET_STRING_new()
        defer {
            unsafe ASN1_OBJECT_free(object)
            unsafe ASN1_OCTET_STRING_free(value)
        }
        // An INTEGER of one byte: the kind is then the third byte, where the card's reader looks for it.
        guard unsafe ASN1_OCTET_STRING_set(value, [0x02, 0x01, UInt8(kind)], 3) == 1,
            let added = unsafe X509_EXTENSION_create_by_OBJ(nil, object, 0, value)
        else { return false }
        defer { unsafe X509_EXTENSION_free(added) }
        return unsafe X509_add_ext(certificate, added, -1) == 1
    }
}
#endif
