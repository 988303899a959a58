import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Reading a base in CSV")
struct CSVReadingTests {
    private static let header = "rec_id,nom_naissance,prenom1,date_naissance,adresse"

    private static func read(_ bytes: [UInt8], pieces: Int = .max) throws -> PatientCSVReader {
        var reader = PatientCSVReader()
        var rest = bytes[...]
        while !rest.isEmpty {
            try reader.append(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
        }
        try reader.finish()
        return reader
    }

    private static func read(_ text: String) throws -> PatientCSVReader { try read(Array(text.utf8)) }

    private static func nom(_ base: PatientBase, _ index: Int) -> String {
        base.names.names.text(of: base.rows[index].nomNaissance)
    }

    @Test("Any separator, line end and mark, columns in any order and case", arguments: [",", ";", "\t", "|"])
    func shapes(_ separator: String) throws {
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{FEFF}"] {
                let rows = [
                    ["DATE_NAISSANCE", "prenom1", "Rec_Id", "nomNaissance"], ["1980-02-01", "Zoé", "7", "Adrun"],
                ]
                let text = mark + rows.map { $0.joined(separator: separator) }.joined(separator: end) + end
                let reader = try Self.read(text)
                #expect(reader.base.count == 1 && reader.faults.total == 0)
                #expect(reader.base.reference(at: 0) == "7" && Self.nom(reader.base, 0) == "ADRUN")
                #expect(reader.base.rows[0].date.digits == 1980_02_01)
            }
        }
    }

    @Test("Quotes: separators, doubled quotes and line ends inside; the same in pieces of any size (RFC 4180)")
    func quotes() throws {
        let text = Self.header + "\n1,\"ADRUN, \"\"Z\"\"\",ZOE,1980-01-02,\"2\nRUE\"\n2,NESSI,ANNE,02/01/1980,\n"
        for pieces in [1, 2, 3, 5, 7, 64] {
            let reader = try Self.read(Array(text.utf8), pieces: pieces)
            #expect(reader.base.count == 2 && reader.faults.total == 0)
            #expect(Self.nom(reader.base, 0) == "ADRUN Z")
            #expect(reader.base.rows[0].date == reader.base.rows[1].date)
        }
    }

    @Test("Windows-1252 is read field by field and counted; a byte it has not is a fault with line and column")
    func windows1252() throws {
        let good = Array((Self.header + "\n1,").utf8) + [0xC9, 0x54, 0x8C] + Array(",ZOE,1980-01-02,\n".utf8)
        let reader = try Self.read(good)
        #expect(Self.nom(reader.base, 0) == "ETOE" && reader.faults.windows1252Fields == 1)
        let bad = Array((Self.header + "\n1,A").utf8) + [0x81] + Array(",ZOE,1980-01-02,\n2,B,ANNE,1980-01-02,\n".utf8)
        let faulty = try Self.read(bad)
        #expect(faulty.base.count == 1 && faulty.faults.first == [CSVFault(.encodageInconnu, line: 2, column: 2)])
    }

    @Test("A line that can't be read is told with its line, counted, and the next ones are read")
    func faults() throws {
        let lines = [
            Self.header, "1,ADRUN,ZOE,1980-01-02,", "2,NESSI,ANNE", "3,\"OUVERT,ZOE,1980-01-02,",
            "4,\"MAL\"PLACE,ZOE,1980-01-02,",
            "5,CORSE,ANTHONY,le 3 mai,", "6,HERMAN,GATIEN,1981-03-24,", "7,TROP,ZOE,1980-01-02,,,x",
        ]
        let reader = try Self.read(lines.joined(separator: "\n"))
        #expect(reader.rowCount == 7 && reader.base.count == 3)
        #expect(
            reader.faults.counts
                == [.nombreDeChamps: 2, .guillemetNonFerme: 0, .guillemetMalPlace: 2, .dateIllisible: 1].filter {
                    $0.value > 0
                }
        )
        #expect(reader.faults.excludedRecords == 4)
        #expect(reader.faults.first.map(\.line) == [3, 4, 5, 6, 8])
        #expect(reader.base.rows[1].date.isAbsent && reader.base.reference(at: 2) == "6")
    }

    /// Rows of every kind, good and bad, of which some are cut by any size of piece.
    private static let mixed: [UInt8] = {
        var bytes = Array((header + "\r\n").utf8)
        for number in 0..<60 {
            switch number % 7 {
            case 0: bytes += Array("\(number),\"LE \"\"GRAND\"\"\nPETIT\",ZOÉ,1980-01-02,\"2, RUE\"\r\n".utf8)
            case 1: bytes += Array("\(number),NESSI,ANNE,hier,1 RUE\r".utf8)
            case 2: bytes += Array("\(number),NESSI\n\n".utf8)
            case 3: bytes += Array("\(number),\"OUVERT\"X,ANNE,1980-01-02,\r\n".utf8)
            case 4: bytes += Array("\(number),DURAN".utf8) + [0xC9] + Array(",ANNE,1980-01-02,\r\n".utf8)
            case 5: bytes += Array("\(number),DURAN".utf8) + [0x81] + Array(",ANNE,1980-01-02,\r\n".utf8)
            default: bytes += Array("\(number),Corse,Zoé,02/01/1980,\r\n".utf8)
            }
        }
        return bytes
    }()

    @Test(
        "Read on several cores, a file gives the same base and the same faults, line by line, as read on one",
        arguments: [7, 64, 999, 1 << 20]
    )
    func concurrent(_ size: Int) async throws {
        let expected = try Self.read(Self.mixed)
        var rest = Self.mixed[...]
        var reader = PatientCSVReader()
        try await reader.read { rowCount in
            #expect(rowCount <= 60)
            defer { rest = rest.dropFirst(size) }
            return rest.isEmpty ? nil : Array(rest.prefix(size))
        }
        #expect(reader.rowCount == 60 && reader.faults.counts == expected.faults.counts)
        #expect(reader.faults.first == expected.faults.first)
        #expect(reader.faults.windows1252Fields == expected.faults.windows1252Fields)
        #expect(reader.base.count == expected.base.count && reader.base.count == 34)
        #expect(expected.faults.first.first == CSVFault(.dateIllisible, line: 4, column: 4))
        for place in 0..<reader.base.count {
            #expect(reader.base.reference(at: place) == expected.base.reference(at: place))
            #expect(reader.base.rows[place] == expected.base.rows[place])
            #expect(Self.nom(reader.base, place) == Self.nom(expected.base, place))
        }
    }

    @Test("A reader that fails half-way keeps what was read before, and throws what it was told")
    func failure() async throws {
        var reader = PatientCSVReader()
        var pieces = 0
        let error = await #expect(throws: CSVError.self) {
            try await reader.read { _ in
                pieces += 1
                guard pieces < 3 else { throw CSVError(.fichierIllisible) }
                return pieces == 1 ? Array((Self.header + "\n").utf8) : Array("1,ADRUN,ZOE,1980-01-02,\n".utf8)
            }
        }
        #expect(error == CSVError(.fichierIllisible) && reader.base.count == 1)
        var headless = PatientCSVReader()
        await #expect(throws: CSVError(.fichierIllisible)) { try await headless.read { _ in nil } }
    }

    @Test("A quote that nothing closes loses one line, not the rest of the file")
    func unclosed() throws {
        let text = Self.header + "\n1,\"ADRUN,ZOE,1980-01-02,\n2,NESSI,ANNE,1980-01-02,\n3,CORSE,ANNE,1980-01-02,"
        for (end, pieces) in [("\n", 1000), ("\r\n", 10), ("\r", 7)] {
            let bytes = Array(text.split(separator: "\n").joined(separator: end).utf8)
            let reader = try Self.read(bytes, pieces: pieces)
            #expect(reader.base.count == 2 && reader.rowCount == 3)
            #expect(reader.faults.first == [CSVFault(.guillemetNonFerme, line: 2, column: 3)])
        }
    }

    @Test("A file without the columns that matter, or that is no CSV, is refused with the column")
    func refusals() {
        func error(_ text: String) -> CSVError? { #expect(throws: CSVError.self) { try Self.read(text) } }
        #expect(error("rec_id,prenom1,date_naissance\n") == CSVError(.colonneManquante, field: .nomNaissance))
        #expect(
            error("nom_naissance,prenom1,date_naissance,prenom1\n") == CSVError(.colonneEnDouble, field: .premierPrenom)
        )
        #expect(error("") == CSVError(.fichierIllisible) && error("bonjour\n") == CSVError(.fichierIllisible))
        let utf16 = #expect(throws: CSVError.self) { try Self.read([0xFF, 0xFE, 0x61, 0]) }
        #expect(utf16 == CSVError(.fichierIllisible))
        #expect(CSVError(.colonneManquante, field: .nomNaissance).message.contains("nom_naissance"))
    }

    @Test(
        "A status is a code or a word of the RNIV, whatever its case and accents; nothing else is one (RNIV EXI SI 07)",
        arguments: [
            ("PROV", 1), ("provisoire", 1), ("PROVISOIRE", 1), ("Vali", 2), ("VALIDE", 2), ("validée", 2),
            ("RECUP", 3), ("RÉCUPÉRÉE", 3), ("recuperee", 3), ("RECUPERE", 3), ("re\u{301}cupe\u{301}re\u{301}e", 3),
            ("QUAL", 4), ("qualifiée", 4), ("QUALIFIE", 4), ("", 0), ("VIVANT", nil), ("VIDE", nil), ("PATIENT", nil),
            ("REFUSE", nil), ("QUAL.", nil), ("PRO", nil), ("P", nil), ("VALI QUAL", nil), ("PROVISOIREMENT", nil),
            ("QUALIFIEEQUALIFIEEQUALIFIEE", nil),
        ]
    )
    func statuses(_ text: String, _ code: UInt8?) throws {
        let reader = try Self.read("nom_naissance,prenom1,date_naissance,statut\nA,ZOE,1980-01-02,\(text)\n")
        #expect(reader.base.rows[0].statut == code ?? 0)
        #expect(reader.faults.counts == (code == nil ? [.statutIllisible: 1] : [:]))
    }

    @Test("A status in Windows-1252 is read as one in UTF-8")
    func decodedStatus() throws {
        let bytes = Array("nom_naissance,prenom1,date_naissance,statut\nA,ZOE,1980-01-02,valid".utf8) + [0xE9, 0x65]
        let reader = try Self.read(bytes)
        #expect(reader.base.rows[0].statut == PatientBase.StatutCode.validee && reader.faults.total == 0)
    }

    @Test("A record without reference takes its line")
    func lines() throws {
        let reader = try Self.read(
            "nom_naissance,prenom1,date_naissance\n\nADRUN,ZOE,1980-01-02\nNESSI,ANNE,1980-01-02\n"
        )
        #expect((0..<2).map { reader.base.reference(at: $0) } == ["3", "4"])
        for end in ["\r", "\r\n"] {
            let rows = "nom_naissance,prenom1,date_naissance\(end)A,ZOE,1980-01-02\(end)B,ANNE,1980-01-02\(end)"
            for pieces in 1...8 {
                let cut = try Self.read(Array(rows.utf8), pieces: pieces)
                #expect((0..<2).map { cut.base.reference(at: $0) } == ["2", "3"])
            }
        }
    }

    @Test("Every fault has its French message and advice")
    func catalogue() {
        for kind in CSVFault.Kind.allCases {
            let code = CSVFault(kind, line: 1, column: 1).code
            #expect(code.rawValue == kind.rawValue && code.message.hasSuffix(".") && code.conduiteATenir.hasSuffix("."))
        }
    }
}
