/// What INSi may be expected to answer to a first search of every record without an INS: an estimate, not a promise.
///
/// The records are sorted by what the retrieval plan could send; the rates are those of one published field study (3,577
/// patients answered, 2026): 98.2 % of men found with the traits as they stood, 59.2 % of women, whose name field held
/// the legal name. A record whose names are apart is given the rate of the men, for whom that error hardly exists.
public struct INSiForecast: Sendable, Hashable {
    /// The share found when the birth name is right, by the study.
    public static let rateWithBirthName = 0.982

    /// The share of women found when the name field held the legal name, by the study.
    public static let rateWithLegalName = 0.592

    /// The records that already hold an INS.
    public private(set) var alreadyThere = 0

    /// The records for which no call can be made: name, given name, sex or date can't be used.
    public private(set) var impossible = 0

    /// The records that a first search should find as they stand.
    public private(set) var direct = 0

    /// The records whose birth name is doubtful, but that hold another name which the plan also sends.
    public private(set) var byVariant = 0

    /// The women of a base that does not tell the birth name apart.
    public private(set) var nameNotApart = 0

    /// The records to correct before calling: a doubtful birth name and no other, a date out of reason.
    public private(set) var toCorrect = 0

    /// The records for which a call can be made.
    public var callable: Int { direct + byVariant + nameNotApart + toCorrect }

    /// The share of the callable records that INSi should find, from 0 to 1; nothing when there are none.
    public var expectedFound: Double? {
        guard callable > 0 else { return nil }
        let found =
            Double(direct + byVariant) * Self.rateWithBirthName + Double(nameNotApart) * Self.rateWithLegalName
        return found / Double(callable)
    }

    mutating func count(_ row: PatientRow, _ warnings: Set<QualityWarning>, namesAreApart: Bool, isAdult: Bool) {
        let stops: Set<QualityWarning> = [
            .nomAbsent, .prenomAbsent, .sexeInutilisable, .dateAbsente, .dateHorsCalendrier,
        ]
        if !row.matricule.isAbsent, row.matricule.hasValidKey, PairComparator.holdsINS(row.statut) {
            alreadyThere += 1
        } else if !warnings.isDisjoint(with: stops) {
            impossible += 1
        } else if warnings.contains(.nomMaritalSuspect) || warnings.contains(.dateImpossible) {
            let hasOtherName = row.nomUtilise != 0 && row.nomUtilise != row.nomNaissance
            if hasOtherName, !warnings.contains(.dateImpossible) { byVariant += 1 } else { toCorrect += 1 }
        } else if !namesAreApart, isAdult, row.sexe == PatientBase.SexeCode.feminin {
            nameNotApart += 1
        } else {
            direct += 1
        }
    }
}
