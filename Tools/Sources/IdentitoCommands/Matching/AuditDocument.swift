internal import Identitovigilance
internal import IdentityMatching

/// The audit as JSON: official French terms, counts only.
enum AuditDocument {
    static func json(
        _ audit: BaseAudit,
        _ duplicates: DuplicateReport,
        _ file: PatientBaseFile,
        date: String
    ) -> JSONValue {
        .object([
            "date": .string(date), "lignes": number(file.rowCount), "fiches": number(audit.recordCount),
            "statuts": counts(audit.statuses.map { ($0.key.isEmpty ? "absent" : $0.key, $0.value) }),
            "completude": counts(audit.filled.map { ("\($0.key)", $0.value) }),
            "alertes": .object(
                Dictionary(
                    uniqueKeysWithValues: QualityWarning.allCases.map { warning in
                        let count = audit.warnings[warning, default: 0]
                        let rate = audit.recordCount > 0 ? Double(count) / Double(audit.recordCount) : 0
                        return (
                            warning.rawValue,
                            .object([
                                "nombre": number(count), "taux": .number(rate), "libelle": .string(warning.libelle),
                            ])
                        )
                    }
                )
            ),
            "priorites": .array(audit.priorities.map { .string($0.rawValue) }),
            "ages": .array(ages(audit)), "insi": forecast(audit.forecast), "doublons": pairs(duplicates),
            "lecture": reading(file),
        ])
    }

    private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }

    private static func counts(_ pairs: [(String, Int)]) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, number($0.1)) }))
    }

    private static func ages(_ audit: BaseAudit) -> [JSONValue] {
        AgeGroup.Band.allCases.flatMap { band in
            [AgeGroup(.feminin, band), AgeGroup(.masculin, band), AgeGroup(nil, band)].compactMap { group in
                guard let count = audit.ages[group] else { return nil }
                return .object([
                    "sexe": .optional(group.sexe?.rawValue), "age": .string(band.rawValue),
                    "fiches": number(count.records), "nomsMaritauxSuspects": number(count.marriedNames),
                ])
            }
        }
    }

    private static func forecast(_ forecast: INSiForecast) -> JSONValue {
        .object([
            "insPresente": number(forecast.alreadyThere), "appelImpossible": number(forecast.impossible),
            "trouvableTelleQuelle": number(forecast.direct), "trouvableParVariante": number(forecast.byVariant),
            "nomNonDistingue": number(forecast.nameNotApart), "aCorriger": number(forecast.toCorrect),
            "tauxTrouveAttendu": forecast.expectedFound.map { .number($0) } ?? .null,
            "etudeDeTerrain": .object([
                "hommes": .number(INSiForecast.rateWithBirthName), "femmes": .number(INSiForecast.rateWithLegalName),
            ]),
        ])
    }

    private static func pairs(_ report: DuplicateReport) -> JSONValue {
        var errors: [SuspectedError: Int] = [:]
        for pair in report { for error in pair.errors { errors[error, default: 0] += 1 } }
        return .object([
            "paires": number(report.count), "fichesEnTrop": number(report.redundantRecords),
            "precisionAttendue": .number(report.expectedPrecision), "seuil": .number(report.threshold),
            "profil": .string(report.profile.rawValue), "erreurs": counts(errors.map { ($0.key.rawValue, $0.value) }),
        ])
    }

    private static func reading(_ file: PatientBaseFile) -> JSONValue {
        .object([
            "fichesEcartees": number(file.faults.excludedRecords),
            "champsWindows1252": number(file.faults.windows1252Fields),
            "defauts": counts(file.faults.counts.map { ($0.key.rawValue, $0.value) }),
            "colonnesAbsentes": .array(file.faults.missingColumns.map { .string($0.rawValue) }),
            "liste": .array(
                file.faults.all.map {
                    .object([
                        "code": .string($0.kind.rawValue), "ligne": number($0.line), "colonne": number($0.column),
                        "champ": .optional($0.field?.rawValue),
                    ])
                }
            ),
        ])
    }
}
