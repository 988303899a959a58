import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("History of birthplace codes (rniv-rules 3.8.6 to 3.8.8)")
struct CommuneHistoryTests {
    /// Rows of the published file, with the columns and the order it has; some are shortened, none is changed.
    private static let file = """
        MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP
        35,2021-01-01,COMD,27058,0,BERNIERES SUR SEINE,B,B,COM,27058,4,TROIS LACS,T,Les Trois Lacs
        35,2021-01-01,COMD,27647,0,TOSNY,Tosny,Tosny,COM,27058,4,TROIS LACS,Trois Lacs,Les Trois Lacs
        50,2021-01-01,COM,27676,4,TROIS LACS,Trois Lacs,Les Trois Lacs,COM,27058,4,TROIS LACS,T,Les Trois Lacs
        32,2021-01-01,COM,53239,0,SAINT MARTIN DE CONNEE,S,S,COMD,53239,0,SAINT MARTIN DE CONNEE,S,S
        32,2021-01-01,COM,53239,0,SAINT MARTIN DE CONNEE,S,S,COM,53249,0,VIMARTIN SUR ORTHE,V,V
        32,2021-01-01,COM,53274,0,VIMARCE,Vimarcé,Vimarcé,COM,53249,0,VIMARTIN SUR ORTHE,V,V
        70,2020-07-22,COM,73006,0,AIME LA PLAGNE,A,A,COMD,73148,0,LONGEFOY,Longefoy,Longefoy
        32,2017-01-01,COM,27647,0,TOSNY,Tosny,Tosny,COM,27676,4,TROIS LACS,Trois Lacs,Les Trois Lacs
        21,1983-02-21,COM,66161,0,RIA SIRACH URBANYA,R,R,COM,66161,0,RIA SIRACH,Ria-Sirach,Ria-Sirach
        21,1983-02-21,COM,66161,0,RIA SIRACH URBANYA,R,R,COM,66219,1,URBANYA,Urbanya,Urbanya
        41,1976-01-01,COM,20041,0,BONIFACIO,Bonifacio,Bonifacio,COM,2A041,0,BONIFACIO,Bonifacio,Bonifacio
        41,1968-01-01,COM,75047,0,MALAKOFF,Malakoff,Malakoff,COM,92046,0,MALAKOFF,Malakoff,Malakoff
        41,1968-01-01,COM,75001,1,ALFORTVILLE,Alfortville,Alfortville,COM,94002,1,ALFORTVILLE,A,A

        """

    static let withoutFile: [(String, String, Int?, Bool)] = [
        ("20004", "2A004", 1950, true), ("20033", "2B033", nil, true), ("20004", "2A041", 1950, false),
        ("2A004", "2B004", 1950, false), ("75047", "92046", 1950, false), ("91001", "99352", 1950, true),
        ("91228", "99352", 1980, false), ("95001", "99350", 1950, true), ("95001", "99350", 1960, false),
        ("96001", "99351", nil, true), ("96001", "99352", nil, false), ("63220", "63220", nil, true),
        ("53239", "53249", 1950, false), ("99999", "99999", nil, false), ("75056", "99352", 1950, false),
    ]

    static let withFile: [(String, String, Int?, Bool)] = [
        // Merged, in the new commune; two that merged are two places.
        ("53239", "53249", 1950, true), ("53274", "53249", nil, true), ("53239", "53274", 1950, false),
        // Both codes were in use, or the former was not any more.
        ("53239", "53249", 2022, false),
        // Through two movements; the code of the second was another commune's before.
        ("27647", "27676", 1950, true), ("27647", "27058", 1950, true), ("27676", "27058", 2019, true),
        // Restored: born before, either may be written; born after, they are two.
        ("66161", "66219", 1975, true), ("66161", "66219", 1990, false),
        ("75047", "92046", 1950, true), ("75001", "94002", 1950, true), ("75047", "92047", 1950, false),
        // A part that keeps its commune is no movement of the code.
        ("73006", "73148", 1950, false), ("20041", "2A041", 1950, true), ("91001", "99352", 1950, true),
    ]

    @Test("Departments and territories that changed as a whole need no file", arguments: 0..<withoutFile.count)
    func territories(_ number: Int) throws { try Self.check(CommuneHistory(), Self.withoutFile[number]) }

    @Test("The movements of the INSEE tell which communes are one, at the year of birth", arguments: 0..<withFile.count)
    func movements(_ number: Int) throws {
        try Self.check(try CommuneHistory(movements: Array(Self.file.utf8)), Self.withFile[number])
        let marked = [0xEF, 0xBB, 0xBF] + Array(Self.file.utf8)
        try Self.check(try CommuneHistory(movements: marked), Self.withFile[number])
    }

    @Test("A commune is followed forward only: what its new name was once merged into is another place")
    func order() throws {
        let rows = [
            "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP", "32,2019-01-01,COM,66002,COM,66219",
            "31,1973-01-01,COM,66219,COM,66161",
        ]
        let history = try CommuneHistory(movements: Array(rows.joined(separator: "\n").utf8))
        try Self.check(history, ("66002", "66219", 1950, true))
        try Self.check(history, ("66219", "66161", 1950, true))
        try Self.check(history, ("66002", "66161", 1950, false))
    }

    private static func check(_ history: CommuneHistory, _ example: (String, String, Int?, Bool)) throws {
        let (one, other) = (try LieuNaissance(example.0), try LieuNaissance(example.1))
        #expect(history.areSame(one, other, bornIn: example.2) == example.3)
        #expect(history.areSame(other, one, bornIn: example.2) == example.3)
    }

    @Test("Another file is refused, and a line that can't be read is named")
    func refusals() {
        #expect(throws: CommuneFileError(.fichierCommunesIllisible)) {
            try CommuneHistory(movements: Array("a,b\n1,2".utf8))
        }
        #expect(throws: CommuneFileError(.fichierCommunesIllisible)) { try CommuneHistory(movements: []) }
        let rows = Self.file.split(separator: "\n").map(String.init)
        let wrong = [
            rows[1].replacing("2021-01-01", with: "01/2021"), rows[1].replacing("27058", with: "2705"),
            rows[1].replacing("35,", with: "XX,"), "35,2021-01-01,COMD",
            rows[1].replacing("2021-01-01", with: "2021-02-30"),
        ]
        for row in wrong {
            let file = ([rows[0], rows[2], row] + rows[3...]).joined(separator: "\r\n")
            #expect(throws: CommuneFileError(.mouvementIllisible, ligne: 3)) {
                try CommuneHistory(movements: Array(file.utf8))
            }
        }
        for code in [ErrorCode.fichierCommunesIllisible, .mouvementIllisible] {
            #expect(code.message.hasSuffix(".") && code.conduiteATenir.hasSuffix("."))
        }
    }

    @Test("Two records of one person, one with the code of the new commune: the birthplace agrees in the comparison")
    func comparison() throws {
        func level(_ one: String, _ other: String, _ history: CommuneHistory, year: Int = 1950) -> Int {
            let base = PatientBase(
                [one, other].enumerated().map { number, place in
                    PatientEntry(
                        reference: "\(number)",
                        [.nomNaissance: "ADRUN", .dateNaissance: "\(year)-03-04", .lieuNaissance: place]
                    )
                }
            )
            let comparator = PairComparator(base, .rniv, communes: history)
            return comparator.compare(base.rows[0], base.rows[1]).pattern[.lieuNaissance]
        }
        let history = try CommuneHistory(movements: Array(Self.file.utf8))
        let same = [Level.Lieu.sameRare, Level.Lieu.sameCommon]
        #expect(
            same.contains(level("27647", "27058", history)) && !same.contains(level("27647", "27058", CommuneHistory()))
        )
        #expect(same.contains(level("20004", "2A004", CommuneHistory())))
        #expect(level("78004", "94001", CommuneHistory()) == Level.Lieu.department)
        #expect(level("78004", "94001", CommuneHistory(), year: 1990) == Level.Lieu.different)
    }

    @Test(
        "A search by birthplace finds a record under the former code, or the new one (rniv-rules 3.8.6)",
        arguments: [
            ("27647", "27058", 1950, true, Concordance.Manner.same), ("27058", "27647", 1950, true, .same),
            ("27647", "27058", 1950, false, nil), ("20004", "2A004", 1950, false, .same),
            ("78004", "94001", 1950, false, .near), ("78004", "94001", 1990, false, nil),
            ("75056", "75057", 1990, false, .near), ("75056", "69123", 1990, false, nil),
        ]
    )
    func search(_ known: String, _ asked: String, _ year: Int, _ hasFile: Bool, _ manner: Concordance.Manner?) throws {
        var index = SearchIndex([
            PatientEntry(
                reference: "1",
                [.nomNaissance: "ADRUN", .dateNaissance: "\(year)-03-04", .lieuNaissance: known]
            )
        ])
        if hasFile { index.communes = try CommuneHistory(movements: Array(Self.file.utf8)) }
        let query = IdentityQuery(
            nom: "ADRUN",
            dateNaissance: CalendarDate(year: year, month: 3, day: 4),
            lieuNaissance: try LieuNaissance(asked)
        )
        let match = try #require(index.search(query).first)
        #expect(match.concordances.first { $0.field == .lieuNaissance }?.manner == manner)
    }
}
