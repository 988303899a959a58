/// The statuses as a base may write them: the codes and the words of the RNIV, and nothing else.
///
/// In any case, with or without accents, of an identity (feminine) or as some exports have it (masculine).
enum StatusWord {
    private static let words: [(word: String, code: UInt8)] = [
        ("PROV", PatientBase.StatutCode.provisoire), ("PROVISOIRE", PatientBase.StatutCode.provisoire),
        ("VALI", PatientBase.StatutCode.validee), ("VALIDE", PatientBase.StatutCode.validee),
        ("VALIDEE", PatientBase.StatutCode.validee), ("RECUP", PatientBase.StatutCode.recuperee),
        ("RECUPERE", PatientBase.StatutCode.recuperee), ("RECUPEREE", PatientBase.StatutCode.recuperee),
        ("QUAL", PatientBase.StatutCode.qualifiee), ("QUALIFIE", PatientBase.StatutCode.qualifiee),
        ("QUALIFIEE", PatientBase.StatutCode.qualifiee),
    ]

    private static let codes = Dictionary(
        uniqueKeysWithValues: words.compactMap { entry in packed(Array(entry.word.utf8).span).map { ($0, entry.code) } }
    )

    /// The code of a status in UTF-8, or nothing when it is something else.
    static func code(_ bytes: Span<UInt8>) -> UInt8? { packed(bytes).flatMap { codes[$0] } }

    /// Twelve letters at most as one number, their case and acute accents left out.
    private static func packed(_ bytes: Span<UInt8>) -> UInt64? {
        var packed: UInt64 = 0
        var index = 0
        while index < bytes.count {
            var letter = bytes[index] & 0xDF
            if hasPair(bytes, index, 0xC3, 0x89) || hasPair(bytes, index, 0xC3, 0xA9) {
                letter = UInt8(ascii: "E")
                index += 1
            }
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), packed >> 55 == 0 else { return nil }
            packed = packed << 5 | UInt64(letter - UInt8(ascii: "A") + 1)
            index += 1
            // An acute accent that is written behind its letter.
            if letter == UInt8(ascii: "E"), hasPair(bytes, index, 0xCC, 0x81) { index += 2 }
        }
        return packed
    }

    private static func hasPair(_ bytes: Span<UInt8>, _ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
        index + 1 < bytes.count && bytes[index] == first && bytes[index + 1] == second
    }
}
