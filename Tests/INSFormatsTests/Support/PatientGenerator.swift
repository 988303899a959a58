import INSiSimulator
import Identitovigilance

/// Makes people who do not exist, always the same for a seed; one name in twenty is of the greatest length.
struct PatientGenerator {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    mutating func next() -> Patient {
        let sexe: Sexe = Bool.random(using: &random) ? .feminin : .masculin
        let (year, month, day) = (number(1905...2025), number(1...12), number(1...28))
        let lieu = place()
        let body = (sexe == .feminin ? "2" : "1") + pad(year % 100, 2) + pad(month, 2) + lieu + pad(number(1...999), 3)
        let list = (0..<number(1...4)).map { _ in prenom() }
        return Patient(
            nomNaissance: Int.random(in: 0..<20, using: &random) == 0 ? word(100) : nom(),
            listePrenoms: list.joined(separator: " "),
            sexe: sexe,
            dateNaissance: "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))",
            lieuNaissance: lieu,
            nomUtilise: Bool.random(using: &random) ? nom() : nil,
            prenomUtilise: Bool.random(using: &random) ? prenom() : nil,
            // The key is completed.
            matricule: (try? Matricule(body))?.texte ?? "",
            nature: NatureMatricule.allCases.randomElement(using: &random) ?? .nir
        )
    }

    private mutating func nom() -> String {
        switch number(0...5) {
        case 0: "D'" + word(number(2...9))
        case 1: word(number(2...9)) + "--" + word(number(2...9))
        case 2: "DE " + word(number(2...9))
        case 3: word(number(2...6)) + "-" + word(number(2...6)) + " " + word(number(2...6))
        case 4: "S" + word(3) + "S"
        default: word(number(1...20))
        }
    }

    private mutating func prenom() -> String {
        number(0...3) == 0 ? word(number(2...6)) + "-" + word(number(2...6)) : word(number(2...10))
    }

    private mutating func place() -> String {
        switch number(0...3) {
        case 0: "2" + (Bool.random(using: &random) ? "A" : "B") + pad(number(1...999), 3)
        case 1: "99" + pad(number(100...500), 3)
        default: pad(number(1...95), 2) + pad(number(1...999), 3)
        }
    }

    private mutating func word(_ length: Int) -> String {
        String((0..<length).map { _ in "ABCDEFGHIJKLMNOPQRSTUVWXYZ".randomElement(using: &random) ?? "A" })
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
