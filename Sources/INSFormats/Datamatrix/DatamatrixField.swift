internal import Identitovigilance

/// The blocks of a Datamatrix INS: one table (interop-formats 1.3, seen in code that quotes the ANS format §5).
enum DatamatrixField: String, CaseIterable {
    /// The matricule, key included.
    case matricule = "S1"
    /// The OID of the authority.
    case oid = "S2"
    /// All given names.
    case listePrenoms = "S3"
    /// The birth name.
    case nomNaissance = "S4"
    /// The sex.
    case sexe = "S5"
    /// The birth date, `JJ-MM-AAAA`.
    case dateNaissance = "S6"
    /// The birthplace, the only optional block.
    case lieuNaissance = "S7"

    /// The least and the most characters; the same for a fixed block.
    var lengths: ClosedRange<Int> {
        switch self {
        case .matricule: 15...15
        case .oid: 19...20
        case .listePrenoms, .nomNaissance: 1...100
        case .sexe: 1...1
        case .dateNaissance: 10...10
        case .lieuNaissance: 5...5
        }
    }

    /// Whether the value needs a separator when it is shorter than its maximum and not the last.
    var isVariable: Bool { lengths.lowerBound != lengths.upperBound }

    /// Whether the block can hold that value.
    func accepts(_ value: String) -> Bool {
        guard lengths.contains(value.utf8.count) else { return false }
        switch self {
        case .matricule: return (try? Matricule(value))?.texte == value
        case .oid: return (try? NatureMatricule(oid: value)) != nil
        case .listePrenoms, .nomNaissance:
            return value.utf8.allSatisfy(Self.isNameCharacter) && value.utf8.contains(where: Self.isLetter)
        case .sexe: return value == "M" || value == "F"
        case .dateNaissance: return DateDigits.iso(dayFirst: value) != nil
        case .lieuNaissance: return (try? LieuNaissance(value))?.code == value
        }
    }

    /// The constant header: marker `IS`, version `01`, 22 reserved zeros (interop-formats 1.2).
    static let header = "IS01" + String(repeating: "0", count: 22)

    /// `<GS>`, the only separator (1.4).
    static let separator: UInt8 = 29

    /// The names of the traits.
    static let traits = TraitFields(
        nomNaissance: "S4",
        listePrenoms: "S3",
        sexe: "S5",
        dateNaissance: "S6",
        lieuNaissance: "S7",
        attributs: "S1"
    )

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }
}
