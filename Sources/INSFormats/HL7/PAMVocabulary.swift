internal import Identitovigilance

/// The codes of PAM France 2.11 (interop-formats 3.2, 3.5, 3.6 and section 0): one table for each meaning.
enum PAMVocabulary {
    /// The type of an INS in `CX-5`; XDS says `NH` for the same, which here means the billing number.
    static let ins = "INS"
    /// The type of the billing number.
    static let billing = "NH"
    /// The type of a local identifier.
    static let local = "PI"

    /// Types under which an INS is also seen (3.2).
    static let insTypes: Set<String> = ["INS", "INS-NIR", "INS-NIA", "INS-NIR-TEST", "INS-NIR-DEMO"]

    /// The name of the authority in `CX-4.1`.
    static func namespace(_ nature: NatureMatricule) -> String {
        nature == .nia ? "ASIP-SANTE-INS-NIA" : "ASIP-SANTE-INS-NIR"
    }

    /// `PID-32` of a status: PAM knows only two (section 0).
    static func code(_ statut: ConfidenceStatus) -> String {
        switch statut {
        case .provisoire, .recuperee: "PROV"
        case .validee, .qualifiee: "VALI"
        }
    }

    /// `ZFD-5` of a channel; the Appli carte Vitale has none (rniv-rules 1.11).
    static func code(_ canal: CanalSaisie) -> String? { canal == .appliCarteVitale ? nil : canal.rawValue }

    /// `ZFD-7` of a kind of document (rniv-rules 5.3); nothing for one that PAM has no code for.
    static func code(_ piece: PieceIdentite) -> String? {
        switch piece.rawValue {
        case "AN", "CC", "CE", "CM", "CN", "CS", "LE", "PA", "PC", "TC", "AV", "DC", "AC", "IE": piece.rawValue
        case "eCN", "IN": "IE"
        case "ANCV": "AC"
        default: nil
        }
    }

    /// `PID-8` of a sex.
    static func code(_ sexe: Sexe) -> String { sexe == .indetermine ? "U" : sexe.rawValue }

    /// The names of the traits.
    static let fields = TraitFields(
        nomNaissance: "PID-5.1",
        listePrenoms: "PID-5.3",
        sexe: "PID-8",
        dateNaissance: "PID-7",
        lieuNaissance: "PID-11.9",
        attributs: "PID-32"
    )
}
