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
    func firstFault(in value: [Unicode.Scalar]) -> (code: ErrorCode, position: Int)? {
        for (position, scalar) in value.enumerated() {
            let previous = position > 0 ? value[position - 1] : nil
            let isLastOfWord = position + 1 == value.count || (isList && value[position + 1] == " ")
            switch scalar {
            case "-":
                if previous == nil || (isList && previous == " ") { return (.premierCaractere, position) }
                if previous == "-", !allowsDoubleHyphen || position > 1 && value[position - 2] == "-" {
                    return (.doubleTiret, position)
                }
            case "'":
                if previous == "'" || previous == " " { return (.apostropheOuEspaceDouble, position) }
            case " ":
                if previous == "'" { return (.apostropheOuEspaceDouble, position) }
            default: continue
            }
            if isLastOfWord, !allowsPunctuationLast, scalar != " " { return (.dernierCaractere, position) }
        }
        return nil
    }
}
