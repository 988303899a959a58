/// What no weight may outweigh: pairs that look alike for a reason that is known.
///
/// A collision, two persons in one record, is worse than a duplicate (rniv-rules 6.4.3): these pairs are not proposed
/// unless something that two persons do not share says otherwise.
enum PairRules {
    /// Why a pair is not proposed.
    enum Refusal {
        /// Same date and name, another given name: twins.
        case twins
        /// Same names and date, everything else different, or other given names that have nothing in common: homonyms.
        case homonyms
        /// Same names, another date and another place, or a date a generation apart: a parent and a child, or chance.
        case namesakes
        /// Names that have nothing in common, and nothing personal shared.
        case otherName
    }

    static func refusal(of pattern: AgreementPattern, _ profile: MatchingProfile) -> Refusal? {
        // In a list of nothing but names, dates and addresses a given name is often another altogether: there the model
        // decides.
        let isPatientBase =
            profile == .rniv || pattern[.telephone] != Level.absent || pattern[.courriel] != Level.absent
        guard isPatientBase else { return nil }
        let sameDay = pattern.isSameDay
        let placeDiffers = pattern[.lieuNaissance] >= Level.Lieu.department
        // Another address, and no telephone that would say otherwise.
        let otherHousehold =
            pattern[.telephone] != Level.Exact.same
            && [Level.Adresse.town, Level.Adresse.halfTown, Level.Adresse.different].contains(pattern[.adresse])
        // Telephone and address are shared by a household; the electronic address and the matricule seldom are.
        let isPersonal =
            pattern[.courriel] == Level.Exact.same && !(placeDiffers && otherHousehold)
            || pattern[.matricule] == Level.Matricule.same || pattern[.matricule] == Level.Matricule.near
        guard !isPersonal else { return nil }
        if isOtherGivenName(pattern) { return .twins }
        let sharesHousehold =
            pattern[.telephone] == Level.Exact.same || pattern[.adresse] == Level.Adresse.same
            || pattern[.adresse] == Level.Adresse.near
        // One other name that many bear is soon shared by chance.
        let sameOthers =
            pattern[.autresPrenoms] == Level.Autres.same
            || pattern[.autresPrenoms] == Level.Autres.sameCommon && !otherHousehold
        let isGenerationApart = pattern[.dateNaissance] == Level.Date.generation
        if isGenerationApart, !sameOthers { return .namesakes }
        guard profile == .rniv else { return nil }
        if pattern[.nom] >= Level.Nom.different {
            // A name that changed altogether: then the given name, the day and the household must be the same.
            guard hasSameGivenName(pattern), sameDay, sharesHousehold else { return .otherName }
        }
        let otherOthers = pattern[.autresPrenoms] == Level.Autres.different
        if sameDay, placeDiffers || otherOthers, !sharesHousehold, !sameOthers { return .homonyms }
        let otherDay = pattern[.dateNaissance] == Level.Date.different
        if otherDay, placeDiffers, !sameOthers { return .namesakes }
        return nil
    }

    private static func hasSameGivenName(_ pattern: AgreementPattern) -> Bool {
        (Level.Prenom.same..<Level.Prenom.part).contains(pattern[.prenom])
    }

    private static func isOtherGivenName(_ pattern: AgreementPattern) -> Bool {
        guard pattern[.dateNaissance] <= Level.Date.sameMonthDay, pattern[.dateNaissance] != Level.absent else {
            return false
        }
        switch pattern[.prenom] {
        case Level.Prenom.different, Level.Prenom.listedContradicted, Level.Prenom.initial: return true
        case Level.Prenom.listedNear, Level.Prenom.listedCommon, Level.Prenom.sound, Level.Prenom.part,
            Level.Prenom.diminutive, Level.Prenom.nearNames:
            // Brothers and sisters often have names that begin or sound alike; a wrong sex besides, or other given
            // names that have nothing in common, is too much.
            return pattern[.sexe] == Level.Sexe.different || pattern[.autresPrenoms] == Level.Autres.different
        default: return false
        }
    }
}
