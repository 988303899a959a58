/// How two records agree on a field.
public struct FieldAgreement: Sendable, Hashable {
    /// The field.
    public let field: ComparedField

    /// How far it agrees.
    public let agreement: Agreement

    /// What it says for "one person", in bits: positive for, negative against.
    public let bits: Double

    /// How far two values agree.
    public enum Agreement: String, Sendable, Hashable {
        /// One of the two is absent: it proves nothing.
        case absent
        /// The same value.
        case agrees = "accord"
        /// Two values that one error explains.
        case near = "proche"
        /// Two values.
        case disagrees = "desaccord"
    }

    init(field: ComparedField, level: Int, bits: Double) {
        self.field = field
        self.bits = bits
        agreement = Self.agreement(field, level)
    }

    private static func agreement(_ field: ComparedField, _ level: Int) -> Agreement {
        guard level != Level.absent else { return .absent }
        let (last, different): (Int, Set<Int>) =
            switch field {
            case .nom: (Level.Nom.married - 1, [Level.Nom.different, Level.Nom.weak])
            case .prenom:
                (
                    Level.Prenom.listed - 1,
                    [Level.Prenom.different, Level.Prenom.initial, Level.Prenom.listedContradicted]
                )
            case .autresPrenoms:
                level == Level.Autres.sameCommon
                    ? (level, []) : (Level.Autres.same, [Level.Autres.different])
            case .dateNaissance:
                (
                    Level.Date.sameConventional,
                    [
                        Level.Date.sameMonthDay, Level.Date.sameYear, Level.Date.close, Level.Date.different,
                        Level.Date.generation,
                    ]
                )
            case .sexe: (Level.Sexe.same, [Level.Sexe.different])
            case .lieuNaissance: (Level.Lieu.sameCommon, [Level.Lieu.department, Level.Lieu.different])
            case .matricule: (Level.Matricule.same, [Level.Matricule.different])
            case .telephone, .courriel: (Level.Exact.same, [Level.Exact.different])
            case .commune: (Level.Commune.same, [Level.Commune.different])
            case .adresse: (Level.Adresse.same, [Level.Adresse.different, Level.Adresse.halfTown, Level.Adresse.town])
            }
        if different.contains(level) { return .disagrees }
        return level <= last ? .agrees : .near
    }
}
