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
            #expect(reader.faults.first == [CSVFault(.guillemetNonFerme, line: 3, column: 3)])
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
        #expect(last.faults.first == [CSVFault(.guillemetNonFerme, line: 3, column: 23)] && last.base.count == 5)
        lines = lines.map { $0 + "," }
        lines[0] = Self.header
        let trailing = try Self.read(lines, end: "\r\n", pieces: .max)
        #expect(trailing.faults.counts[.guillemetNonFerme] == 1 && trailing.base.count == 5)
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

    @Test("Quotes lost on many lines are told line by line, in a time that grows as the file")
    func chains() throws {
        let lines = [Self.header] + [String](repeating: "\",\",\"", count: 20_000) + ["1,ADRUN,ZOE,1980-01-02,"]
        let reader = try Self.read(lines, end: "\n", pieces: 1 << 16)
        #expect(reader.base.count == 1 && reader.rowCount > 1)
    }
}
