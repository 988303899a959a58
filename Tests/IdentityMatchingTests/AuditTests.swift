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
        (.doubleEspace, [.nomNaissance: "LE  GALL"]), (.caractereAbime, [.nomNaissance: "GUÃ©RIN"]),
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
        let page = AuditPage(BaseAudit(base, on: try #require(Self.day)), report, CSVFaults(), date: "2026-03-02")
        let html = page.html()
        for mark in ["ZZMARQUE", "QQTEMOIN", "1913-11-17", "83717", "XXRUE", "0613131313", "exemple.fr", "REF"] {
            #expect(!html.contains(mark))
        }
        #expect(
            !html.contains("http") && !html.contains("src=") && html.hasSuffix("</html>\n") && html.contains("<svg")
        )
        #expect(report.contains { $0.left == "REF<1>" })
        let nominative = page.html(nominative: true)
        #expect(nominative.contains("REF&lt;1&gt;") && !nominative.contains("REF<1>"))
    }

    @Test("Every warning has its words")
    func words() {
        for warning in QualityWarning.allCases { #expect(!warning.libelle.isEmpty && warning.conseil.hasSuffix(".")) }
        #expect(HTMLText.count(1_234_567) == "1\u{202F}234\u{202F}567" && HTMLText.percent(0.0156) == "1,6\u{A0}%")
    }
}
