import INSFormats
import Identitovigilance
import Testing

@Suite("Datamatrix INS: reading a scan")
struct DatamatrixReaderTests {
    static let example = DatamatrixPayloadTests.example

    private func read(_ text: String) throws(FormatError) -> ReceivedIdentity {
        try DatamatrixReader.read(Array(text.utf8))
    }

    @Test("A scan is a source to verify: traits, INS, the claim of qualification and the channel CB (EXI REC 02)")
    func reads() throws {
        let read = try read(Self.example)
        #expect(read.isINS(of: .elise))
        #expect(read.statut == .qualifiee && read.canal == .datamatrix && read.canal?.rawValue == "CB")
        #expect(read.avertissements.isEmpty && read.premierPrenom == nil)
    }

    @Test(
        "What scanners do to the text is understood and told (interop-formats 1.8)",
        arguments: [
            ("]d1" + example, ["ecritureToleree@]d1"]),
            (example + "\r\n", []),
            (example.replacing("\u{1D}", with: "<GS>"), ["ecritureToleree@<GS>"]),
            (example.replacing("\u{1D}", with: ""), ["ecritureToleree@GS"]),
            (example.replacing("S5F", with: "S5F\u{1D}"), ["ecritureToleree@GS"]),
            (example + "\u{1D}", ["ecritureToleree@GS"]),
            (example.replacing(".10S3", with: ".10\u{1D}S3"), ["ecritureToleree@GS"]),
            ("ISO" + example.dropFirst(2), ["ecritureToleree@IS01"]),
            (example.replacing("S738185", with: ""), ["lieuNonRecu@S7"]),
            (example.replacing("S5F", with: "T9ABC\u{1D}S5F"), ["champIgnore@caractère 106"]),
            (example.replacing("S5F", with: "S9ABCS5F"), ["champIgnore@caractère 106"]),
        ]
    )
    func tolerances(text: String, warnings: [String]) throws {
        let read = try read(text)
        #expect(read.holdsNothingWrong(about: .elise) && read.ins != nil)
        #expect(read.warned == warnings)
    }

    @Test("Blocks are read in any order, as other software writes them (interop-formats 1.4, 1.7 a)")
    func order() throws {
        let blocks = [
            "S1118058599124123", "S21.2.250.1.213.1.4.8\u{1D}", "S3FIRST NAMETEST\u{1D}", "S5M", "S618-06-1985",
            "S713201",
            "S4LASTNAMETEST",
        ]
        // The number of the public vector has a wrong key; the right one is put in its place.
        let header = "IS01" + String(repeating: "0", count: 22)
        let right = try Matricule("1180585991241").texte
        let text = header + blocks.joined().replacing("118058599124123", with: right)
        let read = try read(text)
        #expect(read.traits.nomNaissance == "LASTNAMETEST" && read.traits.dateNaissance == "1985-06-18")
        #expect(read.ins?.matricule.texte == right && read.ins?.nature == .nir && read.avertissements.isEmpty)
    }

    @Test(
        "What is not right is refused with its block (interop-formats 1.3, 1.8; never a wrong INS)",
        arguments: [
            ("", "formatNonReconnu@IS01"),
            ("DC04FR000001", "formatNonReconnu@IS01"),
            (example.replacing("IS01", with: "IS02"), "versionDeFormat@IS01"),
            (example.replacing("IS010", with: "IS011"), "versionDeFormat@IS01"),
            (example.replacing("287043818599165", with: "287043818599156"), "matriculeErrone@S1"),
            (example.replacing("287043818599165", with: "true28704381859"), "matriculeErrone@S1"),
            (example.replacing("S4D'", with: "S3D'"), "champRepete@S3"),
            (example.replacing("S5F", with: ""), "champAbsent@S5"),
            (example.replacing("S5F", with: "S5I"), "champInvalide@S5"),
            (example.replacing("23-04-1987", with: "1987-04-23"), "champInvalide@S6"),
            (example.replacing("23-04-1987", with: "3-04-1987"), "champInvalide@S6"),
            (example.replacing("S738185", with: "S73818"), "champInvalide@S7"),
            (example.replacing("ELISE", with: "Élise"), "formatNonReconnu"),
            (example.replacing("ELISE", with: "elise"), "champInvalide@S3"),
            (example.replacing(".4.10", with: ".4.12"), "champInvalide@S2"),
            (example.replacing(".4.10", with: ".4"), "champInvalide@S2"),
            (example.replacing("ELISE MARIE-ANNE", with: ""), "champInvalide@S3"),
            (example.replacing("ELISE", with: String(repeating: "E", count: 101)), "champInvalide@S3"),
            (example + "?", "champInvalide@S7"),
            (String(repeating: "A", count: 2000), "formatTropGrand"),
        ]
    )
    func refusals(text: String, expected: String) {
        #expect(refusal { () throws(FormatError) in try read(text) } == expected)
    }

    @Test("A thousand damaged texts give the right INS or none, and never a crash")
    func damaged() {
        let bytes = Array(Self.example.utf8)
        let starts = bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: "S") && bytes[$0 + 1] < 0x3A }
        let read = Damage.readThousand(of: bytes, blocksAt: starts, seed: 7) { bytes throws(FormatError) in
            [try DatamatrixReader.read(bytes)]
        }
        #expect(read > 50 && read < 900)
    }
}
