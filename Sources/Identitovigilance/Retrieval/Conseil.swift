/// What to ask or tell the user after a search that found nobody, or several persons.
public enum Conseil: String, Sendable, Hashable, CaseIterable {
    /// The birth name may be the married name.
    case nomEpoux
    /// The birth name may be a compound of two families.
    case nomCompose
    /// A particle may stand elsewhere, or not at all.
    case particule
    /// The order of the given names may be another.
    case ordrePrenoms
    /// Day and month may have been exchanged.
    case jourMois
    /// The date is conventional.
    case datePartielle
    /// The traits of a parent may have been typed for a child.
    case traitsParent
    /// Several persons bear these traits.
    case homonymes
    /// Some searches that the record supports were not sent: see ``VigilancePolicy/maximumQueries``.
    case recherchesLimitees
    /// INSi gave an answer that no public text explains.
    case reponseInconnue
    /// The person may not be known to INSi at all.
    case personneInconnue

    /// The question or advice, in French.
    public var libelle: String {
        switch self {
        case .nomEpoux: "Le nom saisi est-il bien le nom de naissance, et non le nom d'époux ou d'épouse ?"
        case .nomCompose: "Le nom de naissance est-il complet, et seulement celui de l'acte de naissance ?"
        case .particule: "La particule figure-t-elle ainsi sur l'acte de naissance ?"
        case .ordrePrenoms: "Le premier prénom saisi est-il le premier de l'acte de naissance ? Saisissez-les tous."
        case .jourMois: "Le jour et le mois de naissance n'ont-ils pas été intervertis ?"
        case .datePartielle: "La date de naissance est incomplète : un document la donne-t-il entière ?"
        case .traitsParent: "Les traits saisis sont-ils bien ceux de l'enfant, et non ceux d'un parent ?"
        case .homonymes:
            "Plusieurs personnes portent ces traits : ajoutez les autres prénoms et le lieu de naissance."
        case .recherchesLimitees:
            "Toutes les recherches possibles n'ont pas été faites : recherchez aussi avec les autres prénoms de l'acte."
        case .reponseInconnue: "INSi a donné une réponse inconnue : notez son code et prévenez le support du logiciel."
        case .personneInconnue:
            "Si la pièce d'identité confirme tout, INSi ne connaît peut-être pas la personne : gardez l'identité locale."
        }
    }

    /// The questions that fit an identity that nobody was found for, the likeliest first.
    static func forNobody(_ traits: IdentityTraits) -> [Conseil] {
        let words = CanonicalName(traits.nomNaissance.texte).words
        var conseils: [Conseil] = []
        if traits.sexe == .feminin { conseils.append(.nomEpoux) }
        if words.count > 1 { conseils.append(.nomCompose) }
        if Particles.isAmong(words) { conseils.append(.particule) }
        conseils.append(.ordrePrenoms)
        if case .interpretee = traits.dateNaissance { conseils.append(.datePartielle) }
        if case .complete(let date) = traits.dateNaissance, date.day <= 12, date.day != date.month {
            conseils.append(.jourMois)
        }
        conseils.append(.traitsParent)
        return conseils + [.personneInconnue]
    }
}
