import Identitovigilance
import Testing

@Suite("Shape of matricules")
struct MatriculeShapeTests {
    @Test(
        "Spaces between groups are accepted, with or without the key (rniv-rules 4.2.8)",
        arguments: ["2 95 10 99 126 111 93", " 295109912611193 ", "2951099126111", "2 95 10 99 126 111"]
    )
    func spaces(_ typed: String) throws { #expect(try Matricule(typed).texte == "295109912611193") }

    @Test("The groups are 1-2-2-2-3-3-2 (rniv-rules 4.2.8)")
    func groups() throws {
        #expect(try Matricule("295109912611193").groupes == "2 95 10 99 126 111 93")
        #expect(try Matricule("253072B07300470").groupes == "2 53 07 2B 073 004 70")
    }

    @Test(
        "Months of incomplete dates and every first digit are accepted: only the key judges (rniv-rules 4.2.3, 4.2.4)",
        arguments: ["00", "13", "20", "30", "31", "42", "50", "75", "99"],
        ["1", "2", "3", "4", "7", "8", "9", "0"]
    )
    func monthsAndSexes(_ month: String, _ first: String) throws {
        let completed = try Matricule(first + "81" + month + "63220751")
        #expect(completed.texte.utf8.count == 15)
        #expect(try Matricule(completed.texte) == completed)
    }

    @Test(
        "A length other than 15 or 13 is refused before anything else (rniv-rules 4.2.6)",
        arguments: [
            "", "1", "181016322075", "18101632207514", "1810163220751400", "ABC", "1810163220751 4 0 0",
            "29702200207787\u{A0}",
        ]
    )
    func length(_ typed: String) { #expect(throws: MatriculeError(.longueur)) { try Matricule(typed) } }

    @Test(
        "Letters other than 2A and 2B in the department, lower case included, are refused before the key (4.2.6)",
        arguments: [
            "297022a02077878", "160012b02077713", "297022C02077878", "29702A202077878", "297021A02077878",
            "A97022A02077878",
            "297022A0207787A", "2970220A2077878", "O97022002077878", "２97022A02077878",
            "297022A02077-78", "297022A0207\u{E9}878", "297022A02077\u{0}78", "29702\u{141}A02077878", "297022a020778",
        ]
    )
    func alphabet(_ typed: String) { #expect(throws: MatriculeError(.caractereInterdit)) { try Matricule(typed) } }

    @Test(
        "No key makes up for a character that is no digit, wherever it stands (rniv-rules 4.2.6)",
        arguments: [":", "/", "@", "A", "B", "C", "\u{7F}", "é", "\u{660}", "２", "😀"]
    )
    func everyPlace(_ odd: Unicode.Scalar) {
        let accepted = (0..<13).filter { place in
            var body = Array("1810263220751".unicodeScalars)
            body[place] = odd
            return (0...99).contains { key in
                let typed = String(String.UnicodeScalarView(body)) + (key < 10 ? "0" : "") + String(key)
                return (try? Matricule(typed)) != nil
            }
        }
        // The department of this body is 63: its second digit follows no 2.
        #expect(accepted.isEmpty)
    }

    @Test("The refusal of a character speaks of a matricule, not of a name on a document (CLI contract)")
    func words() {
        let error = #expect(throws: MatriculeError.self) { try Matricule("297022a02077878") }
        #expect(error?.message.contains("matricule") == true)
        #expect(error?.conduiteATenir == MatriculeError(.cleInvalide).conduiteATenir)
    }
}
