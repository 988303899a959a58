import Testing

@testable import IdentityMatching

@Suite("Lost quotes in a CSV file")
struct LostQuoteTests {
    private static let header = "rec_id,nom_naissance,prenom1,date_naissance,adresse"

    private static func read(_ lines: [String], end: String, pieces: Int) throws -> PatientCSVReader {
        let bytes = Array(lines.joined(separator: end).utf8)
        var reader = PatientCSVReader()
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try reader.append(bytes[start..<min(start + pieces, bytes.count)])
        }
        try reader.finish()
        return reader
    }

    private static func rows(_ count: Int) -> [String] {
        [header] + (2..<(count + 2)).map { "\($0),NOM\($0),ZOE,1980-01-02,\($0) RUE DES LILAS" }
    }

    @Test(
        "A quote lost on one line and another far below: one line is lost and told, none between (RFC 4180)",
        arguments: ["\n", "\r\n", "\r"],
        [1, 2, 300, 3000]
    )
    func twoLost(_ end: String, _ distance: Int) throws {
        var lines = Self.rows(distance + 5)
        lines[2] = "3,\"NOM3,ZOE,1980-01-02,"
        lines[2 + distance] = "\(3 + distance),NOM\(3 + distance)\",ZOE,1980-01-02,"
        for pieces in [4096, 1 << 20] {
            let reader = try Self.read(lines, end: end, pieces: pieces)
            #expect(reader.faults.all == [CSVFault(.guillemetNonFerme, line: 3, column: 3)])
            #expect(reader.base.count == distance + 4 && reader.rowCount == distance + 5)
            #expect(reader.base.reference(at: 1) == "4")
        }
    }

    @Test("A quote lost in the last column, and one of records with a trailing separator, are told too")
    func shapes() throws {
        var lines = Self.rows(6)
        lines[2] = "3,NOM3,ZOE,1980-01-02,\"3 RUE"
        lines[5] = "6,NOM6,ZOE,1980-01-02,6 RUE\""
        let last = try Self.read(lines, end: "\n", pieces: .max)
        #expect(last.faults.all == [CSVFault(.guillemetNonFerme, line: 3, column: 23)] && last.base.count == 5)
        lines = lines.map { $0 + "," }
        lines[0] = Self.header
        let trailing = try Self.read(lines, end: "\r\n", pieces: .max)
        #expect(trailing.faults.counts[.guillemetNonFerme] == 1 && trailing.base.count == 5)
    }

    @Test("With two columns, two lines in a row are needed; an address of several lines is read")
    func twoColumns() throws {
        let header = "nom_naissance;date_naissance"
        let people = (0..<4).map { "NOM\($0);1980-01-0\($0 + 1)" }
        let lost = [header, "\"PERDU;1980-01-09"] + people + ["PERDU\";1980-01-08"]
        let reader = try Self.read(lost, end: "\n", pieces: .max)
        #expect(reader.faults.all.last == CSVFault(.guillemetNonFerme, line: 2, column: 1))
        #expect(reader.faults.excludedRecords == 1 && reader.base.count == 5)
        let right = try Self.read([header, "\"NOM\nde; naissance\nlong\";1980-01-01"], end: "\n", pieces: .max)
        #expect(right.faults.excludedRecords == 0 && right.base.count == 1)
    }

    @Test(
        "A field of several lines with separators in it is no lost quote",
        arguments: [
            "2,ADRUN,ZOE,1980-01-02,\"Résidence, bât. A\n12, rue des Lilas\n\n75001 Paris\"",
            "2,\"ADRUN,\n, dite \"\"Z\"\"\",ZOE,1980-01-02,", "2,ADRUN,\"ZOE\nLEA\",1980-01-02,\"1\n2\"",
        ]
    )
    func multipleLines(_ row: String) throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = row.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
            for pieces in [1, 7, 1000] {
                let reader = try Self.read([Self.header, text, "3,NESSI,ANNE,1980-01-02,"], end: end, pieces: pieces)
                #expect(reader.faults.total == 0 && reader.base.count == 2)
            }
        }
    }

    @Test(
        "A field that is too long loses its record only, told once and for the right reason, whatever the pieces",
        arguments: [("\n", 1 << 17), ("\r\n", 777_777), ("\r", Int.max)]
    )
    func longFields(_ end: String, _ pieces: Int) throws {
        let note = [String](repeating: "une ligne \"\"citée\"\", de la note", count: 45_000).joined(separator: end)
        let lines = [
            Self.header, "2,ADRUN,ZOE,1980-01-02,\"\(note)\"", "3,NESSI,ANNE,1980-01-02,",
            "4,NESSI,ANNE,1980-01-02," + String(repeating: "x", count: 1_100_000), "5,NESSI,ANNE,1980-01-02,",
        ]
        let reader = try Self.read(lines, end: end, pieces: pieces)
        #expect(
            reader.faults.all == [
                CSVFault(.ligneTropLongue, line: 2, column: 24), CSVFault(.ligneTropLongue, line: 45_003, column: 25),
            ]
        )
        #expect(reader.base.count == 2 && reader.rowCount == 4)
        let kept = try Self.read(
            [Self.header, "2,ADRUN,ZOE,1980-01-02,\"\(String(repeating: "note\(end)", count: 14_000))\""],
            end: end,
            pieces: pieces
        )
        #expect(kept.faults.total == 0 && kept.base.count == 1)
    }

    @Test(
        "A quote that is lost before more than a megabyte of lines that are no records hides no record behind them",
        arguments: [("\n", Int.max), ("\r\n", 1 << 17), ("\r", 777_777)]
    )
    func longLost(_ end: String, _ pieces: Int) throws {
        let noise = [String](repeating: "ni fiche, ni adresse", count: 65_000)
        let lines =
            [Self.header, "2,\"NOM2,ZOE,1980-01-02,"] + noise + ["9,NOM9,ZOE,1980-01-02,", "10,A,ZOE,1980-01-02,"]
        let reader = try Self.read(lines, end: end, pieces: pieces)
        #expect(reader.faults.all == [CSVFault(.guillemetNonFerme, line: 2, column: 3)])
        #expect(reader.base.count == 2 && reader.base.reference(at: 0) == "9")
        let open = try Self.read(Array(lines.dropLast(2)), end: end, pieces: pieces)
        #expect(open.faults.all == [CSVFault(.guillemetNonFerme, line: 2, column: 3)] && open.base.count == 0)
        let two =
            ["nom_naissance;date_naissance", "\"NOM2;1980-01-02"] + noise + ["A;1980-01-03", "B;1980-01-04", "C;hier"]
        let narrow = try Self.read(two, end: end, pieces: pieces)
        #expect(narrow.faults.all.dropFirst().map(\.line) == [2, 65_005] && narrow.base.count == 3)
    }

    @Test("A line end in quotes counts as those of the file do")
    func lineNumbers() throws {
        func line(_ text: String) throws -> Int? {
            try Self.read([text], end: "", pieces: 5).faults.all.last?.line
        }
        let record = "1,\"AD\rRUN\",ZOE,1980-01-02,"
        #expect(try line("\(Self.header)\r\(record)\r2,B,ZOE,hier,\r") == 4)
        #expect(try line("\(Self.header)\n\(record)\n2,B,ZOE,hier,\n") == 3)
        #expect(try line("\(Self.header)\r\n\(record)\r\n2,B,ZOE,hier,") == 3)
    }

    @Test("Quotes lost on many lines are told line by line, in a time that grows as the file")
    func chains() throws {
        let lines = [Self.header] + [String](repeating: "\",\",\"", count: 20_000) + ["1,ADRUN,ZOE,1980-01-02,"]
        let reader = try Self.read(lines, end: "\n", pieces: 1 << 16)
        #expect(reader.base.count == 1 && reader.rowCount > 1)
    }
}
