public import Identitovigilance

/// What a patient base is worth before any call to INSi: counts only, no personal data.
public struct BaseAudit: Sendable {
    /// The number of records.
    public let recordCount: Int

    /// The number of records by status, as `PROV`, `VALI`, `RECUP`, `QUAL`, or empty when the base tells none.
    public private(set) var statuses: [String: Int] = [:]

    /// The number of records where each field is filled.
    public private(set) var filled: [PatientField: Int] = [:]

    /// The number of records with each warning.
    public private(set) var warnings: [QualityWarning: Int] = [:]

    /// The records by sex (`M`, `F`, or empty) and age band.
    public private(set) var ages: [AgeGroup: AgeCount] = [:]

    /// What INSi may be expected to answer.
    public private(set) var forecast = INSiForecast()

    /// The warnings from the first to fix to the last; those of nobody are left out.
    public var priorities: [QualityWarning] {
        QualityWarning.allCases.filter { warnings[$0, default: 0] > 0 }.sorted {
            if $0.isDangerous != $1.isDangerous { return $0.isDangerous }
            let (left, right) = (warnings[$0, default: 0] * $0.gravity, warnings[$1, default: 0] * $1.gravity)
            return (right, $0.rawValue) < (left, $1.rawValue)
        }
    }

    /// Goes through a base.
    ///
    /// - Parameters:
    ///   - base: The base.
    ///   - day: The day at which ages are told.
    public init(_ base: PatientBase, on day: CalendarDate) {
        recordCount = base.count
        let rules = WarningRules(base, on: day)
        let namesAreApart = Self.keepsNamesApart(base, on: day)
        for row in base.rows {
            statuses[Self.statut(row.statut), default: 0] += 1
            count(row)
            let found = rules.warnings(of: row)
            for warning in found { warnings[warning, default: 0] += 1 }
            let group = AgeGroup(row, on: day)
            ages[group, default: AgeCount()].records += 1
            if found.contains(.nomMaritalSuspect) { ages[group, default: AgeCount()].marriedNames += 1 }
            forecast.count(row, found, namesAreApart: namesAreApart, isAdult: group.band != .minor)
        }
    }

    /// Whether the base tells the birth name from the name in use: among women of 25 and over, at least one in ten has
    /// two different names.
    private static func keepsNamesApart(_ base: PatientBase, on day: CalendarDate) -> Bool {
        var (women, apart) = (0, 0)
        for row in base.rows where row.sexe == PatientBase.SexeCode.feminin && day.year - row.date.year >= 25 {
            women += 1
            if row.nomUtilise != 0, row.nomUtilise != row.nomNaissance { apart += 1 }
        }
        return apart * 10 >= women
    }

    private static func statut(_ code: UInt8) -> String {
        switch code {
        case PatientBase.StatutCode.provisoire: ConfidenceStatus.provisoire.rawValue
        case PatientBase.StatutCode.validee: ConfidenceStatus.validee.rawValue
        case PatientBase.StatutCode.recuperee: ConfidenceStatus.recuperee.rawValue
        case PatientBase.StatutCode.qualifiee: ConfidenceStatus.qualifiee.rawValue
        default: ""
        }
    }

    private mutating func count(_ row: PatientRow) {
        let present: [(PatientField, Bool)] = [
            (.matricule, !row.matricule.isAbsent), (.nomNaissance, row.nomNaissance != 0),
            (.nomUtilise, row.nomUtilise != 0), (.premierPrenom, row.premierPrenom != 0),
            (.listePrenoms, row.listePrenoms != 0), (.prenomUtilise, row.prenomUtilise != 0), (.sexe, row.sexe != 0),
            (.dateNaissance, !row.date.isAbsent), (.lieuNaissance, !row.lieu.isUnknown), (.adresse, row.adresse != 0),
            (.codePostal, row.codePostal != 0), (.ville, row.ville != 0), (.telephone, row.telephone != 0),
            (.courriel, row.courriel != 0), (.statut, row.statut != 0),
        ]
        for (field, isThere) in present where isThere { filled[field, default: 0] += 1 }
    }
}
