import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Audit of a base")
struct AuditTests {
    private static let day = CalendarDate(year: 2026, month: 3, day: 2)

    private static func warnings(_ changes: [PatientField: String]) throws -> Set<QualityWarning> {
        var values: [PatientField: String] = [
            .nomNaissance: "ADRUN", .premierPrenom: "ZOE", .listePrenoms: "ZOE LEA", .sexe: "F",
            .dateNaissance: "1975-12-03",
            .lieuNaissance: "63220", .statut: "PROV",
        ]
        values.merge(changes) { $1 }
        let audit = BaseAudit(PatientBase([PatientEntry(reference: "1", values)]), on: try #require(day))
        return Set(audit.warnings.keys)
    }

    static let cases: [(QualityWarning, [PatientField: String])] = [
        (.nomAbsent, [.nomNaissance: ""]), (.prenomAbsent, [.premierPrenom: ""]), (.sexeInutilisable, [.sexe: "I"]),
        (.dateAbsente, [.dateNaissance: ""]), (.dateHorsCalendrier, [.dateNaissance: "1975-02-30"]),
        (.dateImpossible, [.dateNaissance: "2027-05-05"]), (.dateImpossible, [.dateNaissance: "1880-05-05"]),
        (.dateConventionnelle, [.dateNaissance: "1975-12-31"]), (.nomUtiliseRedondant, [.nomUtilise: "Adrun"]),
        (.premierPrenomHorsListe, [.premierPrenom: "LEA"]), (.nomUneLettre, [.nomNaissance: "A"]),
        (.doubleEspace, [.nomNaissance: "LE  GALL"]),
        (.doubleEspace, [.nomNaissance: "LE\u{A0} GALL"]), (.doubleEspace, [.nomNaissance: "LE \u{A0}GALL"]),
        (.dateImpossible, [.dateNaissance: "1895-03-02"]), (.caractereAbime, [.nomNaissance: "GUÃ©RIN"]),
        (.lieuInconnu, [.lieuNaissance: "99999"]), (.lieuInconnuValidee, [.lieuNaissance: "", .statut: "VALI"]),
        (.matriculeCleInvalide, [.matricule: "275126322074975", .statut: "QUAL"]),
        (.matriculeSexeDifferent, [.matricule: "275126322074974", .sexe: "M", .statut: "QUAL"]),
        (.matriculeDateDifferente, [.matricule: "275126322074974", .dateNaissance: "1975-11-03", .statut: "QUAL"]),
        (.insSansStatut, [.matricule: "275126322074974"]), (.statutSansINS, [.statut: "RECUP"]),
    ]

    @Test(
        "Each warning is raised by its fault, and a sound record raises none (rniv-rules 3.9)",
        arguments: 0..<cases.count
    )
    func eachWarning(_ number: Int) throws {
        #expect(try Self.warnings([:]).isEmpty)
        #expect(try Self.warnings(Self.cases[number].1).contains(Self.cases[number].0))
    }

    @Test(
        "UTF-8 read in another encoding is told, a Portuguese capital is not",
        arguments: [
            ("SÃO PAULO", false), ("BRANDÃO", false), ("CONCEIÇÃO", false), ("GUIMARÃES", false), ("ÂNGELA", false),
            ("MÃÉ", false),
            ("GUÃ©RIN", true), ("HÃ‰LÃˆNE", true), ("CÅ“UR", true), ("guã©rin", true), ("GU\u{FFFD}RIN", true),
            ("GU?RIN", true),
        ]
    )
    func damaged(_ name: String, _ isDamaged: Bool) throws {
        #expect(try Self.warnings([.nomNaissance: name]).contains(.caractereAbime) == isDamaged)
        #expect(try Self.warnings([.nomUtilise: name]).contains(.caractereAbime) == isDamaged)
    }

    @Test("A date is impossible from the 131st birthday on, not from the year before it")
    func oldest() throws {
        #expect(try !Self.warnings([.dateNaissance: "1895-03-03"]).contains(.dateImpossible))
    }

    @Test("Two records of one matricule, and a wife under her husband's name, need the whole base")
    func wholeBase() throws {
        var population = Population(seed: 31, people: 10)
        _ = population.addPair([.matricule: "275126322074974", .statut: "QUAL"], changing: [:])
        _ = population.addPair(
            [.sexe: "M", .dateNaissance: "1950-04-04"],
            changing: [.sexe: "F", .premierPrenom: "ZOE", .listePrenoms: "ZOE", .dateNaissance: "1952-05-05"]
        )
        // Many harmless warnings do not outweigh a dangerous one.
        for _ in 0..<300 { population.add(population.person().merging([.nomNaissance: "X", .nomUtilise: "X"]) { $1 }) }
        let audit = BaseAudit(population.base, on: try #require(Self.day))
        #expect(audit.warnings[.insEnDouble] == 2 && audit.warnings[.nomMaritalSuspect] == 1)
        #expect(audit.ages[AgeGroup(.feminin, .senior)]?.marriedNames == 1)
        #expect(audit.priorities.first == .insEnDouble)
        #expect(audit.statuses.values.reduce(0, +) == audit.recordCount)
        #expect(audit.forecast.toCorrect == 1 && audit.forecast.alreadyThere == 2)
        let forecast = audit.forecast
        #expect(forecast.alreadyThere + forecast.impossible + forecast.callable == audit.recordCount)
    }

    @Test("The page holds no value of the base, except references when nominative; it needs no other file")
    func page() async throws {
        var population = Population(seed: 32, people: 300)
        let marked: [PatientField: String] = [
            .nomNaissance: "ZZMARQUE", .premierPrenom: "QQTEMOIN", .listePrenoms: "QQTEMOIN",
            .dateNaissance: "1913-11-17",
            .lieuNaissance: "83717", .adresse: "1 RUE XXRUE", .telephone: "0613131313", .courriel: "yy@exemple.fr",
        ]
        for reference in ["<R1>", "<R2>"] { population.add(marked.merging([.reference: reference]) { $1 }) }
        var entries = population.entries
        entries[entries.count - 2][.reference] = "REF<1>"
        let base = PatientBase(entries)
        let report = await DuplicateFinder(base).find()
        let day = try #require(Self.day)
        let page = AuditPage(BaseAudit(base, on: day), report, CSVFaults(), date: day)
        let html = page.html()
        for mark in ["ZZMARQUE", "QQTEMOIN", "1913-11-17", "83717", "XXRUE", "0613131313", "exemple.fr", "REF"] {
            #expect(!html.contains(mark))
        }
        #expect(
            html.contains("le 2\u{A0}mars 2026") && !html.contains("'") && !html.contains("http")
                && !html.contains("src=") && html.hasSuffix("</html>\n") && html.contains("<svg")
        )
        #expect(report.contains { $0.left == "REF<1>" })
        let nominative = page.html(nominative: true)
        #expect(nominative.contains("REF&lt;1&gt;") && !nominative.contains("REF<1>"))
    }

    @Test("An empty base, one record, and shares that are nearly nothing or nearly all are told as they are")
    func extremes() async throws {
        func html(_ entries: [PatientEntry]) async throws -> String {
            let (base, day) = (PatientBase(entries), try #require(Self.day))
            return AuditPage(BaseAudit(base, on: day), await DuplicateFinder(base).find(), CSVFaults(), date: day)
                .html()
        }
        let empty = try await html([])
        #expect(empty.contains("Aucune fiche à comparer.") && !empty.contains("%</b>") && !empty.contains("<svg"))
        let one = try await html([PatientEntry(reference: "1", [.nomNaissance: "ADRUN"])])
        #expect(one.contains("1\u{A0}fiche comparée,") && one.contains("Aucune paire suspectée."))
        let shares = [(0, 9), (1, 9999), (1, 1999), (9998, 9999), (9, 9), (0, 0)].map { HTMLText.share($0.0, $0.1) }
        let expected = [
            "0,0\u{A0}%", "&lt;\u{A0}0,1\u{A0}%", "0,1\u{A0}%", "&gt;\u{A0}99,9\u{A0}%", "100,0\u{A0}%", "–",
        ]
        #expect(shares == expected)
        #expect(HTMLText.french("l'avis : « oui » ; 3 %") == "l’avis\u{A0}: «\u{A0}oui\u{A0}»\u{202F}; 3\u{A0}%")
    }

    @Test("No label of a plot reaches the bars: a long one is on several lines, whole")
    func labels() {
        let labels = SuspectedError.allCases.map(\.libelle) + QualityWarning.allCases.map(\.libelle)
        for label in labels {
            let lines = SVGBars.lines(of: label)
            #expect(lines.allSatisfy { $0.count <= 50 } && lines.joined(separator: " ") == label)
        }
        #expect(labels.contains { SVGBars.lines(of: $0).count > 1 })
        let svg = SVGBars(labels.map { SVGBars.Bar(label: $0, value: 1) }, of: 2).svg
        #expect(svg.ranges(of: "<rect").count == labels.count * 2)
    }

    @Test("Every warning has its words")
    func words() {
        for warning in QualityWarning.allCases { #expect(!warning.libelle.isEmpty && warning.conseil.hasSuffix(".")) }
        #expect(HTMLText.count(1_234_567) == "1\u{202F}234\u{202F}567" && HTMLText.percent(0.0156) == "1,6\u{A0}%")
    }
}
