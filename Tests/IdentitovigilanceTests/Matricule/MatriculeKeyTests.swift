import Identitovigilance
import Testing

@Suite("Keys of matricules")
struct MatriculeKeyTests {
    /// Thirteen characters, the key they ask for, and wrong keys seen in test material.
    static let samples: [(String, String)] = [
        ("2751263220749", "74"), ("1090763220834", "89"), ("2090763220834", "39"), ("2090663220123", "55"),
        ("1090763220888", "35"), ("180032B020401", "23"), ("1810363220456", "76"), ("2810363220456", "26"),
        ("2770763220829", "10"), ("1100863220830", "60"), ("2360663220836", "56"), ("297022A020778", "78"),
        ("160012B020777", "13"), ("2951099126111", "93"), ("253072B073004", "70"), ("253072A073004", "43"),
        ("8859975123456", "63"), ("781102A125009", "08"), ("2600588154002", "33"), ("1810163220751", "40"),
        ("1010663220754", "60"), ("1140263220833", "56"), ("1850575123456", "73"),
    ]

    static let wrong: [(String, String, String)] = [
        ("1810363220456", "60", "76"), ("2810363220456", "10", "26"), ("2600588154002", "44", "33"),
        ("1810163220751", "42", "40"), ("180032B020401", "13", "23"), ("180032B020401", "24", "23"),
    ]

    @Test(
        "The key is 97 minus the remainder by 97, 2A as 19, 2B as 18 (rniv-rules 4.2.2, 4.8; protocol 15.2)",
        arguments: samples
    )
    func right(_ body: String, _ key: String) throws {
        let matricule = try Matricule(body + key)
        #expect(matricule.texte == body + key)
        #expect(matricule.numIdentifiant == body && matricule.cle == key)
        #expect(try Matricule(body) == matricule)
    }

    @Test("Every other key is refused, and the expected one is told (rniv-rules 4.2.2)", arguments: samples)
    func everyOtherKey(_ body: String, _ key: String) {
        let keys = (0...99).map { ($0 < 10 ? "0" : "") + String($0) }.filter { $0 != key }
        let expected = MatriculeError(.cleInvalide, cleAttendue: key)
        let accepted = keys.filter { wrong in
            do throws(MatriculeError) {
                _ = try Matricule(body + wrong)
                return true
            } catch { return error != expected }
        }
        #expect(accepted.isEmpty)
    }

    @Test("The wrong keys of published samples are refused (rniv-rules 4.8, 11 vector 9; insi-protocol 15.2)")
    func published() {
        for (body, key, expected) in Self.wrong {
            #expect(throws: MatriculeError(.cleInvalide, cleAttendue: expected)) { try Matricule(body + key) }
        }
    }

    @Test("A key always has two digits, from 01 to 97 (rniv-rules 4.2.2)")
    func range() throws {
        let keys = try Set((0..<97).map { try Matricule("1810163220" + String(700 + $0)).cle })
        #expect(keys.count == 97 && keys.contains("01") && keys.contains("97") && !keys.contains("00"))
    }
}
