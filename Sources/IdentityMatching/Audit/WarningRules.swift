internal import Identitovigilance

/// Finds the warnings of a record; some need the whole base.
struct WarningRules {
    private let base: PatientBase
    private let day: CalendarDate
    private let sharedMatricules: Set<UInt64>
    private let men: [Household: [Int]]

    /// An address and a birth name.
    private struct Household: Hashable {
        let adresse: UInt32
        let codePostal: UInt32
        let nom: UInt32
    }

    init(_ base: PatientBase, on day: CalendarDate) {
        self.base = base
        self.day = day
        var seen: Set<UInt64> = []
        var shared: Set<UInt64> = []
        var men: [Household: [Int]] = [:]
        for row in base.rows {
            if !row.matricule.isAbsent, !seen.insert(row.matricule.characters).inserted {
                shared.insert(row.matricule.characters)
            }
            if row.sexe == PatientBase.SexeCode.masculin, let home = Self.household(row, base) {
                men[home, default: []].append(row.date.year)
            }
        }
        sharedMatricules = shared
        self.men = men
    }

    private static func household(_ row: PatientRow, _ base: PatientBase) -> Household? {
        guard row.adresse != 0, row.nomNaissance != 0, !row.date.isAbsent else { return nil }
        let name = base.names.fused[Int(row.nomNaissance)]
        return Household(adresse: row.adresse, codePostal: row.codePostal, nom: name)
    }

    func warnings(of row: PatientRow) -> Set<QualityWarning> {
        var found: Set<QualityWarning> = []
        func note(_ warning: QualityWarning, if condition: Bool) {
            if condition { found.insert(warning) }
        }
        note(.nomAbsent, if: row.nomNaissance == 0)
        note(.prenomAbsent, if: row.premierPrenom == 0)
        note(.sexeInutilisable, if: row.sexe != 1 && row.sexe != 2)
        note(.doubleEspace, if: row.flags & PatientRow.Flag.doubledSpace != 0)
        note(.caractereAbime, if: row.flags & PatientRow.Flag.damagedLetter != 0)
        note(.nomUtiliseRedondant, if: row.nomUtilise != 0 && row.nomUtilise == row.nomNaissance)
        note(.premierPrenomHorsListe, if: !firstBeginsList(row))
        note(.nomUneLettre, if: [row.nomNaissance, row.premierPrenom].contains { isOneLetter($0) })
        note(.nomMaritalSuspect, if: hasHusbandsName(row))
        let isValidated = row.statut == PatientBase.StatutCode.validee || row.statut == PatientBase.StatutCode.qualifiee
        note(.lieuInconnu, if: row.lieu.isUnknown)
        note(.lieuInconnuValidee, if: row.lieu.isUnknown && isValidated)
        dates(row, &found)
        matricules(row, &found)
        return found
    }

    private func dates(_ row: PatientRow, _ found: inout Set<QualityWarning>) {
        guard !row.date.isAbsent else {
            found.insert(.dateAbsente)
            return
        }
        guard let date = CalendarDate(year: row.date.year, month: row.date.month, day: row.date.day) else {
            found.insert(.dateHorsCalendrier)
            return
        }
        if date > day || date.age(on: day) > 130 { found.insert(.dateImpossible) }
        if row.date.isConventional { found.insert(.dateConventionnelle) }
    }

    private func matricules(_ row: PatientRow, _ found: inout Set<QualityWarning>) {
        let isRetrieved = row.statut >= PatientBase.StatutCode.recuperee
        guard !row.matricule.isAbsent else {
            if isRetrieved { found.insert(.statutSansINS) }
            return
        }
        let matricule = row.matricule
        if !isRetrieved, row.statut != PatientBase.StatutCode.absent { found.insert(.insSansStatut) }
        if sharedMatricules.contains(matricule.characters) { found.insert(.insEnDouble) }
        guard matricule.hasValidKey else {
            found.insert(.matriculeCleInvalide)
            return
        }
        let digit = matricule.sexDigit
        if digit != 0, row.sexe == 1 || row.sexe == 2, digit != row.sexe { found.insert(.matriculeSexeDifferent) }
        // Months above 12 stand for one that nobody knew (4.2.3).
        let monthDiffers = (1...12).contains(matricule.month) && matricule.month != row.date.month
        if !row.date.isAbsent, matricule.year != row.date.year % 100 || monthDiffers {
            found.insert(.matriculeDateDifferente)
        }
    }

    private func firstBeginsList(_ row: PatientRow) -> Bool {
        guard row.premierPrenom != 0, row.listePrenoms != 0 else { return true }
        return base.names.tokens(of: row.listePrenoms).starts(with: base.names.tokens(of: row.premierPrenom))
    }

    private func isOneLetter(_ name: UInt32) -> Bool {
        name != 0 && base.names.words.range(of: base.names.fused[Int(name)]).count == 1
    }

    /// Whether an adult woman bears as birth name that of a man of about her age at her address.
    private func hasHusbandsName(_ row: PatientRow) -> Bool {
        guard row.sexe == PatientBase.SexeCode.feminin, day.year - row.date.year >= 18,
            let home = Self.household(row, base)
        else { return false }
        // A father or a son is a generation away; a twin brother is not told apart, so twenty-five and over only.
        return men[home, default: []].contains { abs($0 - row.date.year) < 16 && day.year - $0 >= 18 }
            && day.year - row.date.year >= 25
    }
}
