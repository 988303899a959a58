internal import Identitovigilance

/// What a référentiel sends to software that only receives identities.
enum FlowKind: String, CaseIterable {
    case provisional, validated, qualified, withoutStatus, homonym, doubtful, contradictory

    /// The message about a person; the status codes are those of IHE PAM and of FHIR FR Core (rniv-rules 1.10).
    func reception(of person: PersonneTrouvee) -> Act.Reception {
        let (statut, attributs): (String?, [String]) =
            switch self {
            case .provisional: ("PROV", [])
            case .validated, .qualified: ("VALI", [])
            case .withoutStatus: (nil, ["CACH"])
            case .homonym: ("QUAL", ["HOMA"])
            case .doubtful: ("VALI", ["DOUT"])
            case .contradictory: ("VALI", ["FICT", "DOUT"])
            }
        return Act.Reception(
            canal: .flux,
            traits: person.traits,
            identifiant: self == .validated ? nil : person.identifiant,
            statut: statut,
            attributs: attributs,
            emetteur: "referentiel"
        )
    }
}
