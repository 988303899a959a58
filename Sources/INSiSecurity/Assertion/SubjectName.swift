#if OpenSSL
internal import COpenSSL

/// Spells a distinguished name as one accepted assertion does (insi-protocol 8.3).
///
/// That is RFC 2253, most specific first, with `+` inside an RDN in its order of encoding; but the values of numeric
/// types stay text, as in `2.5.4.42=ALEX`.
enum SubjectName {
    static func text(of name: OpaquePointer?) -> String? {
        var relativeNames: [[String]] = []
        var previousSet: CInt?
        for index in 0..<max(0, unsafe X509_NAME_entry_count(name)) {
            guard let entry = unsafe X509_NAME_get_entry(name, index), let type = unsafe type(of: entry),
                let value = unsafe value(of: entry)
            else { return nil }
            let set = unsafe X509_NAME_ENTRY_set(entry)
            if set != previousSet { relativeNames.append([]) }
            previousSet = set
            relativeNames[relativeNames.count - 1].append("\(type)=\(escaped(value))")
        }
        return relativeNames.reversed().map { $0.joined(separator: "+") }.joined(separator: ",")
    }

    /// Escapes as RFC 2253 does.
    static func escaped(_ value: String) -> String {
        let scalars = Array(value.unicodeScalars)
        var text = ""
        for (index, scalar) in scalars.enumerated() {
            let isSpecial = ",+\"\\<>;".unicodeScalars.contains(scalar)
            let isEdge = scalar == " " && (index == 0 || index == scalars.count - 1) || scalar == "#" && index == 0
            if isSpecial || isEdge { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static let keywords: [CInt: String] = [
        NID_commonName: "CN", NID_surname: "SN", NID_title: "T", NID_countryName: "C", NID_localityName: "L",
        NID_stateOrProvinceName: "ST", NID_organizationName: "O", NID_organizationalUnitName: "OU",
    ]

    private static func type(of entry: OpaquePointer) -> String? {
        let object = unsafe X509_NAME_ENTRY_get_object(entry)
        if let keyword = keywords[unsafe OBJ_obj2nid(object)] { return keyword }
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
            let length = unsafe OBJ_obj2txt(buffer.baseAddress, CInt(buffer.count), object, 1)
            guard length > 0, length < buffer.count, let start = buffer.baseAddress else { return nil }
            return unsafe String(cString: start)
        }
    }

    private static func value(of entry: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<UInt8>?
        let length = unsafe ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
        guard length >= 0, let text = unsafe text else { return nil }
        defer { unsafe CRYPTO_free(text, nil, 0) }
        return unsafe String(validating: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
    }
}
#endif
