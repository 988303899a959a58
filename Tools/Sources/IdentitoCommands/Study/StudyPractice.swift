internal import INSiSimulator
internal import Identitovigilance

/// A practice of fictional patients whose entry errors follow a published field study of 3,762 patients.
///
/// The rates are those of the study (75.2 % found, 24.4 % nobody, 0.4 % several; men 98.2 %, women 59.2 %); how the errors
/// divide beyond the married name, which the study holds for the main one, is ours.
struct StudyPractice {
    let patients: [StudyPatient]
    let population: Population

    private static let surnames = words(
        """
        ARBRISSEAU BELLEFLEUR CHANTEPIE DUROCHER EPINETTE FONTAURE GRANDPRE HAUTERIVE ISLEMADE JOLIVAL KERMADEC \
        LANDEBRUNE MONTCLAIR NOIRETERRE ORMESSAC PEUPLINGUE QUATREVENT RIVEDOUCE SAULNOIS TOURNEBISE URBANELLE VALDORGE \
        WAMBRECHY YVETEAUX ZELLEDOR
        """
    )
    private static let women = words(
        "ZOE CLEMENCE ARIANE MARIE-LAURE HORTENSE SOLANGE IRENE ODETTE LOUISE ANNE-SOPHIE"
    )
    private static let men = words(
        "GATIEN TOUSSAINT MELCHIOR JEAN-BAPTISTE AURELE FELICIEN OCTAVE LEOPOLD ARMEL THIBAULT"
    )

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// Makes a practice; the same seed makes the same one.
    init(seed: UInt64, size: Int = 3762) throws {
        var random = SplitMix64(state: seed)
        var patients: [StudyPatient] = []
        var people: [PersonneTrouvee] = []
        for number in 0..<size {
            let patient = try Self.patient(number, &random)
            patients.append(patient)
            if patient.entry != .unknown { people.append(patient.personne) }
            if patient.entry == .homonym { people.append(try Self.homonym(of: patient.personne, number)) }
        }
        self.patients = patients
        population = Population(people)
    }

    private static func patient(_ number: Int, _ random: inout SplitMix64) throws -> StudyPatient {
        let isWoman = Int.random(in: 0..<1000, using: &random) < 588
        let given = isWoman ? women : men
        var names = given.shuffled(using: &random)
        names = Array(names.prefix(Int.random(in: 1...3, using: &random)))
        let birth = surname(&random)
        let married = surname(&random)
        let entry = entry(isWoman: isWoman, &random)
        let year = 1930 + Int.random(in: 0..<90, using: &random)
        let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
        let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        let sexe: Sexe = isWoman ? .feminin : .masculin
        let personne = PersonneTrouvee(
            matricule: try matricule(sexe, number, place: "63220"),
            nature: .nir,
            traits: TraitsRecus(
                nomNaissance: birth,
                listePrenoms: names.joined(separator: " "),
                sexe: sexe.rawValue,
                dateNaissance: date,
                lieuNaissance: "63220"
            )
        )
        let recorded = StudyEntry(entry, birth: birth, married: married, names: names, date: date, sexe: sexe)
        return StudyPatient(personne: personne, recorded: try recorded.traits(), entry: entry)
    }

    /// The kind of error, by the rates of the study.
    private static func entry(isWoman: Bool, _ random: inout SplitMix64) -> StudyPatient.Entry {
        let rate = Int.random(in: 0..<1000, using: &random)
        if rate < 4 { return .homonym }
        guard isWoman else {
            switch rate {
            case 4..<8: return .otherGivenName
            case 8..<11: return .wrongDate
            case 11..<14: return .misspelt
            case 14..<18: return .unknown
            default: return .right
            }
        }
        switch rate {
        case 4..<380: return .namesExchanged
        case 380..<392: return .birthNameLost
        case 392..<397: return .separator
        case 397..<400: return .otherGivenName
        case 400..<403: return .wrongDate
        case 403..<405: return .misspelt
        case 405..<409: return .unknown
        default: return .right
        }
    }

    private static func surname(_ random: inout SplitMix64) -> String {
        let first = surnames[Int.random(in: 0..<surnames.count, using: &random)]
        guard Int.random(in: 0..<10, using: &random) == 0 else { return first }
        return "\(first)-\(surnames[Int.random(in: 0..<surnames.count, using: &random)])"
    }

    private static func homonym(of personne: PersonneTrouvee, _ number: Int) throws -> PersonneTrouvee {
        let traits = personne.traits
        return PersonneTrouvee(
            matricule: try matricule(.masculin, number, place: "38185"),
            nature: .nir,
            traits: TraitsRecus(
                nomNaissance: traits.nomNaissance,
                listePrenoms: traits.listePrenoms,
                sexe: traits.sexe,
                dateNaissance: traits.dateNaissance,
                lieuNaissance: "38185"
            )
        )
    }

    private static func matricule(_ sexe: Sexe, _ number: Int, place: String) throws -> Matricule {
        let serial = String(number + 10_000).suffix(4)
        let year = String(number / 10_000 + 100).suffix(2)
        return try Matricule("\(sexe == .feminin ? 2 : 1)\(year)\(serial.prefix(2))\(place)0\(serial.suffix(2))")
    }
}
