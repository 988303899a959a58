import Identitovigilance
import Testing

@Suite("Comparison of local and received traits")
struct ComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let champ: Champ
        let local: String
        let recu: String?
        let classe: ClasseEcart
        let motif: MotifEcart?

        init(_ champ: Champ, _ local: String, _ recu: String?, _ classe: ClasseEcart, _ motif: MotifEcart? = nil) {
            self.champ = champ
            self.local = local
            self.recu = recu
            self.classe = classe
            self.motif = motif
        }

        var testDescription: String { "\(champ.rawValue) \(local) | \(recu ?? "-")" }

        var person: Person {
            Person.pierreAlain.with {
                switch champ {
                case .nomNaissance: $0.nom = local
                case .listePrenoms: $0.prenoms = local
                case .sexe: $0.sexe = local
                case .dateNaissance: $0.date = local
                default: $0.lieu = local
                }
            }
        }
    }

    static let table = [
        Case(.nomNaissance, "ADRTROIS", "ADRTROIS", .identique),
        Case(.nomNaissance, "D'ARTAGNAN DE L'HERAULT", "D ARTAGNAN DE L HERAULT", .mineure, .ecriture),
        Case(.nomNaissance, "ADRUN--ADRTROIS", "ADRUN-ADRTROIS", .mineure, .ecriture),
        Case(.nomNaissance, "ZOE", "Zoé", .mineure, .ecriture),
        Case(.nomNaissance, "ADRTROIS", "ADRTROIS ", .mineure, .ecriture),
        Case(.nomNaissance, "HERMAN", "HERMANN", .majeure, .valeurDifferente),
        Case(.nomNaissance, "DE VINCI", "DEVINCI", .majeure, .valeurDifferente),
        Case(.nomNaissance, "ADRTROIS", nil, .majeure, .valeurDifferente),
        Case(.listePrenoms, "PIERRE PAUL", "PIERRE PAUL", .identique),
        Case(.listePrenoms, "PIERRE-ALAIN", "PIERRE ALAIN", .mineure, .ecriture),
        Case(.listePrenoms, "PIERRE", "PIERRE PAUL", .mineure, .listeTronquee),
        Case(.listePrenoms, "PIERRE PAUL", "PIERRE", .mineure, .listeTronquee),
        Case(.listePrenoms, "PIERRE-ALAIN", "PIERRE ALAIN MURIEL", .mineure, .listeTronquee),
        Case(.listePrenoms, "PIERRE PAUL", "PIERRE JACQUES", .majeure, .valeurDifferente),
        Case(.sexe, "M", "M", .identique),
        Case(.sexe, "M", "F", .majeure, .valeurDifferente),
        Case(.sexe, "M", nil, .majeure, .valeurDifferente),
        Case(.dateNaissance, "1960-01-01", "1960-01-01", .identique),
        Case(.dateNaissance, "1960-01-01", "1960-01-02", .majeure, .valeurDifferente),
        Case(.dateNaissance, "1960-01-01", "1960-13-01", .majeure, .valeurDifferente),
        Case(.dateNaissance, "1960-01-01", nil, .majeure, .valeurDifferente),
        Case(.lieuNaissance, "2B020", "2B020", .identique),
        Case(.lieuNaissance, "2B020", "20020", .majeure, .valeurDifferente),
        Case(.lieuNaissance, "2B020", nil, .mineure, .lieuAbsent),
        Case(.lieuNaissance, "2B020", "", .mineure, .lieuAbsent),
        Case(.lieuNaissance, "99999", "2B020", .mineure, .lieuInconnu),
        Case(.lieuNaissance, "2B020", "99999", .majeure, .valeurDifferente),
    ]

    @Test("Each trait differs as the rules class it, and says why (rniv-rules 7.1, 7.2)", arguments: table)
    func fields(_ test: Case) throws {
        let recus = test.person.recus(replacing: test.champ, by: test.recu)
        let comparison = Comparison(local: try test.person.traits(), recus: recus)
        #expect(comparison.classe == test.classe)
        #expect(comparison.ecarts.map(\.champ) == (test.motif == nil ? [] : [test.champ]))
        #expect(comparison.ecarts.first?.motif == test.motif)
        guard let ecart = comparison.ecarts.first else { return }
        #expect(ecart.local == test.local)
        #expect((ecart.recu ?? "") == (test.recu ?? ""))
    }

    @Test("A local first given name that does not begin the received list is a major difference (EXI ID 10; 7.1)")
    func firstGivenName() throws {
        let comparison = Comparison(
            local: try Person.catarina.traits(),
            recus: Person.catarina.recus(replacing: .listePrenoms, by: "CATARINA BELLA")
        )
        #expect(comparison.ecarts.map(\.champ) == [.listePrenoms, .premierPrenom])
        #expect(comparison.ecarts.map(\.motif) == [.valeurDifferente, .prenomHorsListe])
        let compound = Person.pierreAlain.with {
            $0.prenoms = "PIERRE ALAIN MURIEL"
            $0.premier = "PIERRE ALAIN"
        }
        let shorter = Comparison(
            local: try compound.traits(),
            recus: compound.recus(replacing: .listePrenoms, by: "PIERRE")
        )
        #expect(shorter.ecarts.map(\.motif) == [.listeTronquee, .prenomHorsListe])
        #expect(shorter.classe == .majeure)
    }

    @Test("A conventional local date that differs is major, and says that it is conventional (rniv-rules 7.1, 3.7)")
    func conventionalDate() throws {
        let born = DateNaissance.interpretee(try PartialDate(year: 1997))
        let comparison = Comparison(local: try Person.dominique.traits(born: born), recus: Person.dominique.recus)
        #expect(comparison.classe == .majeure)
        #expect(comparison.ecarts.map(\.motif) == [.dateConventionnelle])
    }

    @Test("The policy decides of an absent place and of an unknown local one (rniv-rules 1.8.7, 7.1)")
    func policy() throws {
        var strict = VigilancePolicy.production
        strict.toleratesMissingPlace = false
        strict.completesUnknownPlace = false
        let absent = Person.dominique.recus(replacing: .lieuNaissance, by: nil)
        #expect(Comparison(local: try Person.dominique.traits(), recus: absent, policy: strict).classe == .majeure)
        let unknown = try Person.dominique.with { $0.lieu = "99999" }.traits()
        #expect(Comparison(local: unknown, recus: Person.dominique.recus, policy: strict).classe == .majeure)
    }

    @Test("The gravest difference classes the whole, and each is listed (rniv-rules 7.2)")
    func gravest() throws {
        let recus = TraitsRecus(
            nomNaissance: "ECETINSI ",
            listePrenoms: "PIERRE-ALAIN",
            sexe: "F",
            dateNaissance: "2009-07-14",
            lieuNaissance: nil
        )
        let comparison = Comparison(local: try Person.pierreAlain.traits(), recus: recus)
        #expect(comparison.ecarts.map(\.champ) == [.nomNaissance, .listePrenoms, .sexe, .lieuNaissance])
        #expect(comparison.ecarts.map(\.classe) == [.mineure, .mineure, .majeure, .mineure])
        #expect(comparison.classe == .majeure)
        #expect(ClasseEcart.allCases.sorted() == [.identique, .mineure, .majeure])
    }

    @Test("Every reason is a French sentence of its own (rniv-rules 1.8.1)")
    func sentences() {
        let sentences = MotifEcart.allCases.map(\.libelle)
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
}
