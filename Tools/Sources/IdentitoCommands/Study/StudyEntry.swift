internal import Identitovigilance

/// How a practice recorded a person, with the error of the study.
struct StudyEntry {
    private let entry: StudyPatient.Entry
    private let birth: String
    private let married: String
    private let names: [String]
    private let date: String
    private let sexe: Sexe

    init(
        _ entry: StudyPatient.Entry,
        birth: String,
        married: String,
        names: [String],
        date: String,
        sexe: Sexe
    ) {
        self.entry = entry
        self.birth = birth
        self.married = married
        self.names = names
        self.date = date
        self.sexe = sexe
    }

    /// The traits as they stand in the record.
    func traits() throws(TraitError) -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms),
            dateNaissance: DateNaissance(entry == .wrongDate ? "1929-06-15" : date),
            sexe: sexe,
            lieuNaissance: LieuNaissance("63220"),
            nomUtilise: entry == .namesExchanged ? NomUtilise(birth) : nil,
            prenomUtilise: nil
        )
    }

    private var nom: String {
        switch entry {
        case .namesExchanged, .birthNameLost: married
        case .separator: birth.contains("-") ? birth.split(separator: "-").joined(separator: " ") : birth
        default: birth
        }
    }

    private var prenoms: String {
        switch entry {
        case .otherGivenName: "OLA " + names.joined(separator: " ")
        case .misspelt: names[0] + "X"
        default: names[0]
        }
    }
}
