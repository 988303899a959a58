internal import Identitovigilance

/// How a user types the traits of a person: right, or with one of the errors of field studies.
enum TypedEntry: String, CaseIterable {
    case right, firstGivenNameOnly, misspelt, wrongYear, wrongPlace, spaceForHyphen, namesExchanged

    /// The traits as typed.
    func traits(of recus: TraitsRecus) throws -> IdentityTraits {
        let (birth, list) = (recus.nomNaissance ?? "", recus.listePrenoms ?? "")
        var (name, given, date, place) = (birth, list, recus.dateNaissance ?? "", recus.lieuNaissance ?? "")
        var used: String?
        switch self {
        case .right: break
        case .firstGivenNameOnly: given = list.split(separator: " ").first.map(String.init) ?? list
        case .misspelt: name = birth + "X"
        case .wrongYear: date = "1930" + date.dropFirst(4)
        case .wrongPlace: place = "75056"
        case .spaceForHyphen:
            name = String(birth.map { $0 == "-" ? " " : $0 }).split(separator: " ").joined(separator: " ")
        case .namesExchanged: (name, used) = ("EPOUX", birth)
        }
        return try IdentityTraits(
            nomNaissance: NomNaissance(name),
            listePrenoms: ListePrenoms(given),
            dateNaissance: DateNaissance(date),
            sexe: Sexe(recus.sexe ?? ""),
            lieuNaissance: LieuNaissance(place),
            nomUtilise: try used.map { try NomUtilise($0) }
        )
    }
}
