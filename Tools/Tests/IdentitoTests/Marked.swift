import INSi
import INSiSimulator
import Identitovigilance

/// A made-up person whose every value is found again wherever it leaks.
enum Marked {
    static let nom = "ZZMARQUE"
    static let prenoms = "QQTEMOIN WWSECOND"
    static let date = "1913-11-17"
    static let lieu = "83717"
    static let number = "2131183717717"

    /// What a leak shows, a part of a value being enough.
    static let markers = [
        "MARQUE", "TEMOIN", "WWSECOND", "1913-11", "83717", "21311837", "marque", "temoin", "XXUSAGE",
    ]

    static func matricule() throws -> Matricule { try Matricule(number) }

    static let recus = TraitsRecus(
        nomNaissance: nom,
        listePrenoms: prenoms,
        sexe: "F",
        dateNaissance: date,
        lieuNaissance: lieu
    )

    static func personne(_ nature: NatureMatricule = .nir) throws -> PersonneTrouvee {
        PersonneTrouvee(matricule: try matricule(), nature: nature, traits: recus)
    }

    static func traits(nom: String = nom) throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms),
            dateNaissance: DateNaissance(date),
            sexe: .feminin,
            lieuNaissance: LieuNaissance(lieu),
            nomUtilise: NomUtilise("XXUSAGE")
        )
    }

    /// The traits as the commands read them.
    static let json = """
        {"nomNaissance":"\(nom)","listePrenoms":"\(prenoms)","dateNaissance":"\(date)","sexe":"F","lieuNaissance":"\(lieu)"}
        """

    static func insJSON() throws -> String {
        #"{"matricule":"\#(try matricule().texte)","oid":"1.2.250.1.213.1.4.8"}"#
    }

    /// The markers that a text shows.
    static func found(in text: String) -> [String] { markers.filter { text.contains($0) } }
}
