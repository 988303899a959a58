import Foundation
import Identitovigilance

extension SeedSet {
    /// Lives of identities: from creation to qualification and on, with acts of every kind.
    static let acts = SeedSet(name: "acts") {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var lives = [[try Person.some[0].creation, try Person.some[0].recovery, Person.control]]
        for person in Person.some {
            lives.append([try person.creation, try person.recovery, Person.control] + (try later))
        }
        for act in try later { lives.append([try Person.some[1].creation, act]) }
        let written = try lives.map { try encoder.encode($0) }.map { Array($0) }
        return numbered(written + others.map { Array($0.utf8) })
    }

    private static var later: [Act] {
        get throws {
            let motif = try Motif("Essai")
            let other = IdentityID("2")
            return [
                .verifierINS(Act.Verification(resultat: .conforme)),
                .ajouterAttribut(Act.AjoutAttribut(attribut: .homonyme)),
                .ajouterAttribut(Act.AjoutAttribut(attribut: .douteuse)),
                .retirerINS(Act.RetraitINS(motif: motif)),
                .modifierComplementaires(
                    Act.ModificationComplementaires(nomUtilise: try NomUtilise("PERRIN"), prenomUtilise: nil)
                ),
                .fusionner(Act.Fusion(autre: other, identifiant: nil, statut: .provisoire, motif: motif)),
                .scinder(Act.Scission(nouvelle: other, motif: motif)),
                .cloreParFusion(Act.Fusion(autre: other, identifiant: nil, statut: .provisoire, motif: motif)),
            ]
        }
    }

    /// Writings that the encoder does not give: a date known in part, a lunar one, a reception.
    private static let others = [
        #"[{"acte":"creer","canal":"CV","traits":{"dateNaissance":{"annee":1997,"anneeEstimee":true,"mois":2},"lieuNaissance":"#
            + #""99999","listePrenoms":"DOMINIQUE","nomNaissance":"ADRTROIS","premierPrenom":"DOMINIQUE","sexe":"I"}}]"#,
        #"[{"acte":"importerAppliCarteVitale","personne":{"historique":[],"matricule":"297022A02077878","nature":"NIA","#
            + #""traits":{"dateNaissance":"1997-14-26","nomNaissance":"ADRTROIS","prenom":"DOMINIQUE","sexe":"F"}}}]"#,
    ]
}
