/// An error that would explain why two records of one person differ, or a doubt to lift before merging.
public enum SuspectedError: String, Sendable, Hashable, CaseIterable {
    /// One active INS on two records whose traits have little in common: an INS given to the wrong person.
    case insAttribueeATort
    /// A name in use stands as birth name: the married name.
    case nomMarital
    /// Name and given name changed places.
    case nomPrenomInverses
    /// A double name cut short or turned round.
    case nomComposeTronque
    /// A typing error in the name, or a name written as it sounds.
    case nomMalSaisi
    /// A typing error in the given name, or one written as it sounds.
    case prenomMalSaisi
    /// Another given name of the list, or the one in use, stands first.
    case autrePrenomDeLaListe
    /// A compound given name cut short.
    case prenomComposeTronque
    /// A diminutive.
    case diminutif
    /// The list of given names is cut short.
    case listeTronquee
    /// The given name is missing on one side: a record made at birth, before the name was known.
    case nouveauNe
    /// Day and month changed places.
    case dateInversee
    /// A digit of the date is wrong.
    case dateMalSaisie
    /// A conventional day stands for one that was not known.
    case dateConventionnelle
    /// The date is missing on one side.
    case dateAbsente
    /// The sex is wrong on one side.
    case sexeErrone
    /// The birthplace is mistyped, vague, or the place of residence.
    case lieuErrone
    /// A digit of the matricule is wrong.
    case matriculeMalSaisi
    /// The rest also fits twins: check before merging.
    case jumeauxPossibles
    /// The rest also fits homonyms: check before merging.
    case homonymesPossibles
    /// The rest also fits a parent and a child, or two of a family: check before merging.
    case parentsPossibles

    /// The sentence on a French screen.
    public var libelle: String {
        switch self {
        case .insAttribueeATort: "Même INS, mais traits sans rapport : INS peut-être attribuée à tort"
        case .nomMarital: "Nom utilisé (marital) saisi comme nom de naissance"
        case .nomPrenomInverses: "Nom et prénom inversés"
        case .nomComposeTronque: "Nom double tronqué ou inversé"
        case .nomMalSaisi: "Nom mal saisi"
        case .prenomMalSaisi: "Prénom mal saisi"
        case .autrePrenomDeLaListe: "Autre prénom de la liste, ou prénom utilisé, à la place du premier"
        case .prenomComposeTronque: "Prénom composé tronqué"
        case .diminutif: "Diminutif à la place du prénom"
        case .listeTronquee: "Liste des prénoms incomplète"
        case .nouveauNe: "Prénom absent d'un côté (nouveau-né ?)"
        case .dateInversee: "Jour et mois de naissance inversés"
        case .dateMalSaisie: "Date de naissance mal saisie"
        case .dateConventionnelle: "Date de naissance conventionnelle (1er janvier, 31 décembre, premier du mois)"
        case .dateAbsente: "Date de naissance absente d'un côté"
        case .sexeErrone: "Sexe différent"
        case .lieuErrone: "Lieu de naissance différent ou approximatif"
        case .matriculeMalSaisi: "Matricule mal saisi"
        case .jumeauxPossibles: "Jumeaux possibles : à vérifier"
        case .homonymesPossibles: "Homonymes possibles : à vérifier"
        case .parentsPossibles: "Membres d'une même famille possibles : à vérifier"
        }
    }

    /// Reads the errors in how two records agree.
    static func reading(_ pattern: AgreementPattern, evidence: PairEvidence, rival: PairClass) -> [SuspectedError] {
        // That explains every trait that differs.
        if evidence == .sameINS, isAnotherPerson(pattern) { return [.insAttribueeATort] }
        var errors = [name(pattern[.nom]), givenName(pattern), date(pattern)].compactMap { $0 }
        if [Level.Autres.truncated, Level.Autres.shared].contains(pattern[.autresPrenoms]) {
            errors.append(.listeTronquee)
        }
        if pattern[.sexe] == Level.Sexe.different { errors.append(.sexeErrone) }
        if pattern[.lieuNaissance] >= Level.Lieu.near { errors.append(.lieuErrone) }
        if pattern[.matricule] == Level.Matricule.near { errors.append(.matriculeMalSaisi) }
        guard evidence != .sameINS else { return errors }
        if let lookAlike = lookAlike(rival, pattern) { errors.append(lookAlike) }
        return errors
    }

    /// Who else the two may be, where something that they would not share differs or is not known.
    private static func lookAlike(_ rival: PairClass, _ pattern: AgreementPattern) -> SuspectedError? {
        let sameGivenName = (Level.Prenom.same..<Level.Prenom.listed).contains(pattern[.prenom])
        let sameHousehold =
            pattern[.telephone] == Level.Exact.same || pattern[.courriel] == Level.Exact.same
            || pattern[.adresse] == Level.Adresse.same
        return switch rival {
        case .twins: sameGivenName ? nil : .jumeauxPossibles
        case .homonyms: sameHousehold ? nil : .homonymesPossibles
        case .namesakes, .family: sameGivenName && pattern.isSameDay ? nil : .parentsPossibles
        case .unrelated, .samePerson: nil
        }
    }

    private static func isAnotherPerson(_ pattern: AgreementPattern) -> Bool {
        let otherGivenName = [Level.Prenom.different, Level.Prenom.initial].contains(pattern[.prenom])
        let otherDay = [Level.Date.different, Level.Date.generation].contains(pattern[.dateNaissance])
        return otherGivenName && (pattern[.nom] == Level.Nom.different || otherDay)
    }

    private static func name(_ level: Int) -> SuspectedError? {
        switch level {
        case Level.Nom.married, Level.Nom.sharedUse, Level.Nom.different: .nomMarital
        case Level.Nom.part: .nomComposeTronque
        case Level.Nom.near, Level.Nom.sound, Level.Nom.weak: .nomMalSaisi
        case Level.Nom.swapped, Level.Nom.halfSwapped: .nomPrenomInverses
        default: nil
        }
    }

    private static func givenName(_ pattern: AgreementPattern) -> SuspectedError? {
        switch pattern[.prenom] {
        case Level.absent: pattern[.nom] >= Level.Nom.swapped ? nil : .nouveauNe
        case Level.Prenom.listed, Level.Prenom.listedCommon, Level.Prenom.listedContradicted,
            Level.Prenom.listedNear, Level.Prenom.different, Level.Prenom.initial:
            .autrePrenomDeLaListe
        case Level.Prenom.part: .prenomComposeTronque
        case Level.Prenom.near, Level.Prenom.sound, Level.Prenom.nearNames: .prenomMalSaisi
        case Level.Prenom.diminutive: .diminutif
        default: nil
        }
    }

    private static func date(_ pattern: AgreementPattern) -> SuspectedError? {
        switch pattern[.dateNaissance] {
        case Level.absent: .dateAbsente
        case Level.Date.same, Level.Date.sameConventional: nil
        case Level.Date.inverted: .dateInversee
        case Level.Date.completed: .dateConventionnelle
        default: .dateMalSaisie
        }
    }
}
