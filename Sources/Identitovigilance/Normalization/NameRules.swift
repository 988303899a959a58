/// What a kind of name may hold beyond letters.
///
/// Source: rniv-rules 3.3 (a vendor's reading of SEL-MP-043, EF_INS01_03, EF_INS10_01 and EF_INS10_02; second-hand).
struct NameRules {
    /// Whether two hyphens in a row are allowed (birth names of acts of 2005 to 2010).
    let allowsDoubleHyphen: Bool

    /// Whether the value may end with a hyphen or an apostrophe.
    let allowsPunctuationLast: Bool

    /// Whether the rules hold for each word by itself.
    let isList: Bool

    static func rules(for champ: Champ) -> NameRules {
        switch champ {
        case .listePrenoms: NameRules(allowsDoubleHyphen: false, allowsPunctuationLast: false, isList: true)
        case .premierPrenom, .prenomUtilise:
            NameRules(allowsDoubleHyphen: false, allowsPunctuationLast: false, isList: false)
        case .nomNaissance, .nomUtilise, .dateNaissance, .sexe, .lieuNaissance:
            NameRules(allowsDoubleHyphen: true, allowsPunctuationLast: true, isList: false)
        }
    }

    /// The first rule that a value in capitals breaks, with its place, or nothing.
    ///
    /// - Parameter value: Only A to Z, space, apostrophe and hyphen; single spaces, none at either end.
    /// - Returns: The code of the rule and the position of the fault.
    func firstFault(in value: UnsafeBufferPointer<UInt8>) -> (code: ErrorCode, position: Int)? {
        let (hyphen, apostrophe, space) = (UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "))
        for position in 0..<value.count {
            let byte = unsafe value[position]
            if byte >= UInt8(ascii: "A") { continue }
            let previous = position > 0 ? unsafe value[position - 1] : nil
            let isLastOfWord = unsafe position + 1 == value.count || (isList && value[position + 1] == space)
            switch byte {
            case hyphen:
                if previous == nil || (isList && previous == space) { return (.premierCaractere, position) }
                if unsafe previous == hyphen && (!allowsDoubleHyphen || position > 1 && value[position - 2] == hyphen) {
                    return (.doubleTiret, position)
                }
            case apostrophe:
                if previous == apostrophe || previous == space { return (.apostropheOuEspaceDouble, position) }
            default:
                if previous == apostrophe { return (.apostropheOuEspaceDouble, position) }
            }
            if isLastOfWord, !allowsPunctuationLast, byte != space { return (.dernierCaractere, position) }
        }
        return nil
    }
}
