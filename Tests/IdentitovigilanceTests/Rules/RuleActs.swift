import Identitovigilance

/// An act with a name that a table and a report can show.
struct NamedAct: Sendable {
    let name: String
    let act: Act

    init(_ name: String, _ act: Act) {
        self.name = name
        self.act = act
    }
}

/// Acts on one fictional adult, under the names that the tables of rules use.
enum RuleActs {
    static let person = Person(
        nom: "D'ARTAGNAN DE L'HERAULT",
        prenoms: "PIERRE-ALAIN GUNTHER",
        date: "2001-06-17",
        sexe: "M",
        lieu: "63220",
        matricule: "101066322075460"
    )

    /// Another number that INSi could give the person, the first one being in its history or not.
    static let other = person.with { $0.matricule = "101066322076054" }
    static let linked = other.with { $0.historique = [former(person)] }

    /// The person after a change of civil status (rniv-rules 4.6.1).
    static let changed = person.with {
        $0.matricule = "201066322075410"
        $0.sexe = "F"
        $0.prenoms = "ANNE GUNTHER"
        $0.historique = [former(person)]
    }

    static let nia = person.with { $0.nature = .nia }
    static let rewritten = person.with { $0.nom = "D ARTAGNAN DE L HERAULT" }
    static let longer = person.with { $0.prenoms = "PIERRE-ALAIN GUNTHER MARIE" }
    static let stranger = person.with { $0.nom = "ECETINSI" }

    static func former(_ person: Person) -> MatriculeHistorique {
        MatriculeHistorique(matricule: person.matricule, oid: person.nature.oid)
    }

    static func answer(_ person: Person, canal: Act.CanalRecuperation = .traits, accepted: Bool = true) throws -> Act {
        .recupererINS(Act.Recuperation(personne: try person.found(), canal: canal, accepte: accepted))
    }

    /// An answer in which one trait is another, or absent.
    static func answer(
        _ person: Person,
        replacing champ: Champ,
        by value: String?,
        canal: Act.CanalRecuperation = .traits
    ) throws -> Act {
        let found = try person.found(person.recus(replacing: champ, by: value))
        return .recupererINS(Act.Recuperation(personne: found, canal: canal, accepte: true))
    }

    static func app(_ person: Person) throws -> Act {
        .importerAppliCarteVitale(Act.ImportAppliCarteVitale(personne: try person.found()))
    }

    static func enter(_ person: Person, right: Bool = true, confirmed: Bool = true) throws -> Act {
        let traits = try person.traits()
        return .modifierTraits(
            Act.ModificationTraits(traits: traits, droitTraitsStricts: right, confirme: confirmed)
        )
    }

    static func set(_ attribut: AttributIdentite) -> Act { .ajouterAttribut(Act.AjoutAttribut(attribut: attribut)) }

    static func unset(_ attribut: AttributIdentite) -> Act {
        .retirerAttribut(Act.RetraitAttribut(attribut: attribut))
    }

    static func withdrawControl(_ code: String? = nil) throws -> Act {
        let piece = code.map { PieceIdentite(rawValue: $0) }
        return .retirerControle(Act.RetraitControle(motif: try Motif("contestation"), piece: piece))
    }

    static func withdrawINS() throws -> Act { .retirerINS(Act.RetraitINS(motif: try Motif("erreur"))) }

    static func verify(_ resultat: Act.Verification.Resultat) -> Act {
        .verifierINS(Act.Verification(resultat: resultat))
    }

    static func reception(
        _ statut: String?,
        ins: Bool,
        _ attributs: [String] = [],
        of person: Person = person
    ) throws -> Act.Reception {
        let identifiant = ins ? try person.found().identifiant : nil
        return Act.Reception(
            canal: .flux,
            traits: person.recus,
            identifiant: identifiant,
            statut: statut,
            attributs: attributs
        )
    }

    static func flow(_ statut: String?, ins: Bool, _ attributs: [String] = [], of person: Person = person) throws
        -> Act
    {
        .appliquerFlux(try reception(statut, ins: ins, attributs, of: person))
    }

    static func merge(
        _ person: Person?,
        _ statut: ConfidenceStatus,
        with autre: IdentityID = IdentityID("patient-2")
    ) throws -> Act.Fusion {
        Act.Fusion(
            autre: autre,
            identifiant: try person?.found().identifiant,
            statut: statut,
            motif: try Motif("doublon")
        )
    }

    static func split() throws -> Act {
        .scinder(Act.Scission(nouvelle: IdentityID("patient-2"), motif: try Motif("collision")))
    }

    static let names = Act.modifierComplementaires(
        Act.ModificationComplementaires(nomUtilise: try? NomUtilise("ADRUN"), prenomUtilise: nil)
    )
    static let purge = Act.purgerCopie(Act.PurgeCopie(piece: .carteNationaleIdentite))
    static let transmit = Act.transmettreINS(Act.Transmission(destinataire: "confrere", format: "FHIR"))
    static let trace = Act.tracerRefus(Act.Refus(acteRefuse: .transmettreINS, code: "nonTransmissible"))
}
