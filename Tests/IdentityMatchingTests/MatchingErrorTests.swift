import Identitovigilance
import IdentityMatching
import Testing

@Suite("Errors of files and merges")
struct MatchingErrorTests {
    static let file: [ErrorCode] = [.fichierIllisible, .colonneEnDouble]
    static let all =
        file + ErrorCode.csvCatalogue.values.sorted { $0.rawValue < $1.rawValue } + ErrorCode.mergeCatalogue

    @Test("The codes are those that a program may wait for (design: stable codes)")
    func names() {
        #expect(
            Self.all.map(\.rawValue).sorted() == [
                "colonneEnDouble", "colonneManquante", "dateIllisible", "encodageInconnu", "ficheClose",
                "fichierIllisible", "guillemetMalPlace", "guillemetNonFerme", "insDifferentes", "lieuIllisible",
                "ligneTropLongue",
                "matriculeIllisible", "memeFiche", "nombreDeChamps", "sexeIllisible", "sexesDifferents",
                "statutIllisible",
            ]
        )
    }

    @Test("No code says something else in the catalogues of the core (design: stable codes)")
    func unique() {
        let core =
            ErrorCode.traitCatalogue + ErrorCode.insCatalogue + ErrorCode.actCatalogue + ErrorCode.storeCatalogue
            + ErrorCode.depositCatalogue
        for code in Self.all {
            for other in core where other == code {
                // A merge is refused here for the reason, and in the words, of the act.
                #expect(other.message == code.message && code == .insDifferentes)
            }
        }
    }

    @Test("Every code has a French message and advice, and an English description (design)", arguments: all)
    func sentences(_ code: ErrorCode) {
        for sentence in [code.message, code.conduiteATenir, code.description] {
            #expect(sentence.hasSuffix(".") && sentence.utf8.count > 10 && !sentence.contains("  "))
        }
        #expect(code.description.utf8.allSatisfy { $0 < 0x80 })
        #expect(code.rawValue.utf8.allSatisfy { ($0 | 0x20) >= UInt8(ascii: "a") })
        #expect(code.conduiteATenir.first?.isUppercase == true)
        #expect(Set([code.message, code.conduiteATenir, code.description]).count == 3)
    }

    @Test("An error of a file tells the file and line of the source that raised it (design: source location)")
    func locations() {
        let error = #expect(throws: CSVError.self) {
            var reader = PatientCSVReader()
            try reader.append(Array("autre,chose\n".utf8))
        }
        #expect(error?.location.fileID == "IdentityMatching/CSVHeader.swift")
        #expect(MergeRefusal(.memeFiche).location.fileID.hasSuffix("/MatchingErrorTests.swift"))
    }
}
