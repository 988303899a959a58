/// What no weight may outweigh: pairs that look alike for a reason that is known.
///
/// A collision, two persons in one record, is worse than a duplicate (rniv-rules 6.4.3): these pairs are not proposed
/// unless something that two persons do not share says otherwise.
enum PairRules {
    /// Why a pair is not proposed.
    enum Refusal {
        /// Same date and name, another given name: twins.
        case twins
        /// Same names and date, everything else different: homonyms.
        case homonyms
        /// Same names, another date and another place: a parent and a child, or chance.
        case namesakes
        /// Names that have nothing in common, and nothing personal shared.
        case otherName
    }

    static func refusal(of pattern: AgreementPattern, _ profile: MatchingProfile) -> Refusal? {
        guard profile == .rniv else { return nil }
        // Telephone and address are shared by a household; the electronic address and the matricule seldom are.
        let isPersonal =
            pattern[.courriel] == Level.Exact.same || pattern[.matricule] == Level.Matricule.same
            || pattern[.matricule] == Level.Matricule.near
        guard !isPersonal else { return nil }
        let sameDay =
            pattern[.dateNaissance] == Level.Date.same || pattern[.dateNaissance] == Level.Date.sameConventional
        if isOtherGivenName(pattern) { return .twins }
        let placeDiffers = pattern[.lieuNaissance] >= Level.Lieu.department
        let sharesHousehold =
            pattern[.telephone] == Level.Exact.same || pattern[.adresse] == Level.Adresse.same
            || pattern[.adresse] == Level.Adresse.near
        let sameOthers = pattern[.autresPrenoms] == Level.Autres.same
        if pattern[.nom] >= Level.Nom.different {
            // A name that changed altogether: then the given name, the day and the household must be the same.
            let sameGivenName = (Level.Prenom.same..<Level.Prenom.part).contains(pattern[.prenom])
            guard sameGivenName, sameDay, sharesHousehold else { return .otherName }
        }
        if sameDay, placeDiffers, !sharesHousehold, !sameOthers { return .homonyms }
        let otherDay = pattern[.dateNaissance] == Level.Date.different
        if otherDay, placeDiffers, !sameOthers { return .namesakes }
        return nil
    }

    private static func isOtherGivenName(_ pattern: AgreementPattern) -> Bool {
        guard pattern[.dateNaissance] <= Level.Date.sameMonthDay, pattern[.dateNaissance] != Level.absent else {
            return false
        }
        switch pattern[.prenom] {
        case Level.Prenom.different, Level.Prenom.listedContradicted, Level.Prenom.initial: return true
        case Level.Prenom.listedNear, Level.Prenom.listedCommon, Level.Prenom.sound, Level.Prenom.part,
            Level.Prenom.diminutive:
            // Brothers and sisters often have names that begin or sound alike; a wrong sex besides is too much.
            return pattern[.sexe] == Level.Sexe.different
        default: return false
        }
    }
}
