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
        #expect(faulty.base.count == 1 && faulty.faults.all == [CSVFault(.encodageInconnu, line: 2, column: 2)])
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
        #expect(reader.faults.all.map(\.line) == [3, 4, 5, 6, 8])
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
        #expect(reader.faults.all == expected.faults.all)
        #expect(reader.faults.windows1252Fields == expected.faults.windows1252Fields)
        #expect(reader.base.count == expected.base.count && reader.base.count == 34)
        #expect(expected.faults.all.first == CSVFault(.dateIllisible, line: 4, column: 4, field: .dateNaissance))
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
            #expect(reader.faults.all == [CSVFault(.guillemetNonFerme, line: 2, column: 3)])
        }
    }

    @Test(
        "The separator is that of the columns, not of a quoted name; blank lines and sep= may come before",
        arguments: [
            "rec_id,nom_naissance,prenom1,date_naissance,\"adresse (n°; voie; complément; BP; lieu-dit; etc.)\"\n",
            "\n\r\n\nrec_id,nom_naissance,prenom1,date_naissance,adresse\n",
            "rec_id,\"nom\nnaissance\",prenom1,\"date_\r\nnaissance\",\"a\"\"b\"\r",
        ]
    )
    func headers(_ header: String) throws {
        let lines = header.replacing("\r\n", with: "\n").count { $0 == "\n" || $0 == "\r" }
        for mark in ["", "\u{FEFF}"] {
            let bytes = Array("\(mark)\(header)1,ADRUN,ZOE,1980-01-02,x\n2,B,ANNE,hier,\n".utf8)
            for pieces in [1, 3, 1000] {
                let reader = try Self.read(bytes, pieces: pieces)
                #expect(Self.nom(reader.base, 0) == "ADRUN" && reader.base.rows[0].date.digits == 1980_01_02)
                #expect(reader.faults.all.map(\.line) == [lines + 2])
            }
        }
    }

    @Test(
        "A first line sep= declares any separator, that of a spreadsheet included",
        arguments: [";", ":", "^", "~", "\t"]
    )
    func declaredSeparator(_ separator: String) throws {
        let rows = ["nom_naissance,prenom1,date_naissance", "ADRUN,ZOE,1980-01-02", "B,C,hier"]
        let text = "sep=\(separator)\r\n" + rows.joined(separator: "\r\n").replacing(",", with: separator)
        for pieces in [1, 5, 1000] {
            let reader = try Self.read(Array(text.utf8), pieces: pieces)
            #expect(Self.nom(reader.base, 0) == "ADRUN" && reader.base.reference(at: 0) == "3")
            #expect(reader.faults.all == [CSVFault(.dateIllisible, line: 4, column: 3, field: .dateNaissance)])
        }
        #expect(throws: CSVError(.fichierIllisible)) { try Self.read("sep=a\nnomanprenom1\n") }
    }

    @Test("UTF-16 without a mark is refused, and a zero in a value is a fault of its line, with the column")
    func zeros() throws {
        let text = "nom_naissance,prenom1,date_naissance\nADRUN,ZOE,1980-01-02\n"
        for order in [0, 1] {
            let utf16 = text.utf8.flatMap { byte -> [UInt8] in order == 0 ? [byte, 0] : [0, byte] }
            #expect(throws: CSVError(.fichierIllisible)) { try Self.read(utf16) }
        }
        let reader = try Self.read(text + "AD\0RUN,ZOE,1980-01-02\nÉMI,ZOÉ\0,1980-01-02\nB,ZOE,1980-01-02\n")
        #expect(
            reader.faults.all == [
                CSVFault(.encodageInconnu, line: 3, column: 1), CSVFault(.encodageInconnu, line: 4, column: 2),
            ]
        )
        #expect(reader.base.count == 2)
    }

    @Test("A missing column never stops the run: its values are absent, and it is told by name")
    func missingColumns() throws {
        let reader = try Self.read("rec_id;prenom1;sexe\n1;ZOE;F\n2;LEA;X\n")
        #expect(reader.base.count == 2 && reader.base.rows[0].date.isAbsent && reader.base.rows[0].nomNaissance == 0)
        #expect(
            reader.faults.all == [
                CSVFault(.colonneManquante, line: 1, column: 0, field: .nomNaissance),
                CSVFault(.colonneManquante, line: 1, column: 0, field: .dateNaissance),
                CSVFault(.sexeIllisible, line: 3, column: 3, field: .sexe),
            ]
        )
        #expect(reader.faults.excludedRecords == 0 && reader.faults.missingColumns.count == 13)
        let whole = try Self.read(PatientField.allCases.map(\.rawValue).joined(separator: ",") + "\n")
        #expect(whole.faults.missingColumns.isEmpty && whole.faults.total == 0)
    }

    @Test(
        "Without a name or a date, the search for duplicates finds what it can",
        arguments: ["tel", "nom_naissance", "ins"]
    )
    func oneColumn(_ column: String) async throws {
        let value = ["tel": "0611223344", "ins": "275126322074974"][column] ?? "ADRUN"
        let reader = try Self.read("rec_id;\(column)\n1;\(value)\n2;\(value)\n3;\n")
        let report = await DuplicateFinder(reader.base).find()
        #expect(reader.base.count == 3 && report.count <= 3)
    }

    @Test("Every fault is kept, however many there are")
    func everyFault() throws {
        let rows = [String](repeating: "A,ZOE,hier", count: 2500).joined(separator: "\n")
        let reader = try Self.read("nom_naissance,prenom1,date_naissance\n" + rows)
        #expect(reader.faults.all.map(\.line) == Array(2...2501) && reader.faults.total == 2500)
        #expect(MemoryLayout<CSVFault>.size <= 16)
    }

    @Test("A file without any known column, with one twice, or that is no CSV, is refused")
    func refusals() {
        func error(_ text: String) -> CSVError? { #expect(throws: CSVError.self) { try Self.read(text) } }
        #expect(error("a,b\n1,2\n") == CSVError(.colonneManquante))
        #expect(
            error("nom_naissance,prenom1,date_naissance,prenom1\n") == CSVError(.colonneEnDouble, field: .premierPrenom)
        )
        #expect(error("") == CSVError(.fichierIllisible) && error("bonjour\n") == CSVError(.fichierIllisible))
        let utf16 = #expect(throws: CSVError.self) { try Self.read([0xFF, 0xFE, 0x61, 0]) }
        #expect(utf16 == CSVError(.fichierIllisible))
        #expect(CSVError(.colonneEnDouble, field: .nomNaissance).message.contains("nom_naissance"))
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
