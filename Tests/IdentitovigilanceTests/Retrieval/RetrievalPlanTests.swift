import Identitovigilance
import Testing

@Suite("Retrieval plan")
struct RetrievalPlanTests {
    /// Plays answers by the given names sent, with the place when it is sent, and tells what was asked.
    private static func play(
        _ person: Person,
        answers: [String: INSAnswer],
        otherwise: INSAnswer = .aucune,
        policy: VigilancePolicy = .production
    ) throws -> (asked: [String], last: INSAnswer, conseils: [Conseil]) {
        var plan = try RetrievalPlan(for: Scenario.record(of: person), policy: policy)
        var query = plan.first.query
        var asked: [String] = []
        while true {
            let place = query.lieuNaissance.map { "@" + $0.code } ?? ""
            asked.append(query.prenoms.map(\.texte).joined(separator: "+") + place)
            switch try plan.next(after: answers[asked[asked.count - 1]] ?? otherwise) {
            case .ask(let next): query = next.query
            case .stop(let answer, let conseils): return (asked, answer, conseils)
            }
        }
    }

    @Test("One given name a search, in order, until somebody is found (insi-protocol 10.8; CNDA 2.07 case 1)")
    func catarina() throws {
        let found = INSAnswer.trouvee(try Person.catarina.found())
        let played = try Self.play(.catarina, answers: ["CATARINA": found])
        #expect(played.asked == ["OLA", "CATARINA"])
        #expect(played.last == found)
    }

    @Test("When no given name finds anybody, a last search has them all (insi-protocol 10.8; CNDA 2.07 case 2)")
    func houilles() throws {
        let played = try Self.play(.houilles, answers: [:])
        #expect(played.asked == ["PIERRE", "PAUL", "JACQUES", "PIERRE+PAUL+JACQUES"])
        #expect(played.last == .aucune)
        #expect(try Self.play(.dominique, answers: [:]).asked == ["DOMINIQUE"])
    }

    @Test("Several persons: the other given names are added, then the place (insi-protocol 10.11; rniv-rules 1.7)")
    func leonardo() throws {
        let found = INSAnswer.trouvee(try Person.leonardo.found())
        let several: [String: INSAnswer] = ["LEONARDO": .plusieurs, "LEONARDO+PIERO": .plusieurs]
        let played = try Self.play(
            .leonardo,
            answers: several.merging(["LEONARDO+PIERO@63220": found]) { $1 }
        )
        #expect(played.asked == ["LEONARDO", "LEONARDO+PIERO", "LEONARDO+PIERO@63220"])
        #expect(played.last == found)
    }

    @Test("Several persons and one given name: the same search with the place (insi-protocol 10.11; CNDA 2.06)")
    func leonardoAlone() throws {
        let alone = Person.leonardo.with { $0.prenoms = "LEONARDO" }
        let found = INSAnswer.trouvee(try Person.leonardo.found())
        let played = try Self.play(alone, answers: ["LEONARDO": .plusieurs, "LEONARDO@63220": found])
        #expect(played.asked == ["LEONARDO", "LEONARDO@63220"])
        #expect(played.last == found)
    }

    @Test("When the other given names exclude everybody, the place is tried with the first alone (rniv-rules 1.7)")
    func several() throws {
        let played = try Self.play(.leonardo, answers: ["LEONARDO": .plusieurs])
        #expect(played.asked == ["LEONARDO", "LEONARDO+PIERO", "LEONARDO@63220"])
        #expect(played.last == .plusieurs)
    }

    @Test("No search is sent twice, whatever the answers: every sequence of 01 and 02 (protocol 10.11)")
    func neverTwice() throws {
        for sequence in 0..<256 {
            var plan = try RetrievalPlan(for: Scenario.record(of: .catarina))
            var sent = [plan.first.query]
            var last: INSAnswer?
            while last == nil {
                let answer: INSAnswer = (sequence >> (sent.count - 1)) & 1 == 0 ? .aucune : .plusieurs
                switch try plan.next(after: answer) {
                case .ask(let next): sent.append(next.query)
                case .stop(let answer, _): last = answer
                }
            }
            #expect(Set(sent).count == sent.count, "answers \(sequence)")
            let sawSeveral = (0..<sent.count).contains { (sequence >> $0) & 1 == 1 }
            #expect(last == (sawSeveral ? .plusieurs : .aucune), "answers \(sequence)")
        }
    }

    @Test("An unknown place is never sent, by a plan or by hand (rniv-rules 3.8.1)")
    func unknownPlace() throws {
        let played = try Self.play(.houilles, answers: [:], otherwise: .plusieurs)
        #expect(played.asked == ["PIERRE", "PIERRE+PAUL+JACQUES"])
        #expect(try Scenario.record(of: .houilles).insiQuery(lieu: true).lieuNaissance == nil)
        #expect(try Scenario.record(of: .leonardo).insiQuery(lieu: true).lieuNaissance?.code == "63220")
    }

    @Test("A compound first given name is sent whole, with a hyphen or a space (insi-protocol 10.9)")
    func compound() throws {
        #expect(try Self.play(.pierreAlain, answers: [:]).asked.first == "PIERRE-ALAIN")
        let spaced = Person.pierreAlain.with {
            $0.prenoms = "PIERRE ALAIN MURIEL"
            $0.premier = "PIERRE ALAIN"
        }
        let asked = try Self.play(spaced, answers: [:]).asked
        #expect(asked == ["PIERRE ALAIN", "MURIEL", "PIERRE ALAIN+MURIEL", "PIERRE-ALAIN"])
    }

    @Test("All given names travel in one element each, or in one, as the policy says (insi-protocol 19.11)")
    func allPrenomsShape() throws {
        var policy = VigilancePolicy()
        policy.allPrenomsShape = .oneElement
        let played = try Self.play(.houilles, answers: [:], policy: policy)
        #expect(played.asked == ["PIERRE", "PAUL", "JACQUES", "PIERRE PAUL JACQUES"])
    }

    @Test("However many given names, the searches are bounded (VigilancePolicy.maximumQueries)", arguments: [1, 2, 8])
    func bounded(_ maximum: Int) throws {
        let many = Person.leonardo.with { $0.prenoms = "A B C D E F G H I J K L M N" }
        var policy = VigilancePolicy()
        policy.maximumQueries = maximum
        for answer in [INSAnswer.aucune, .plusieurs] {
            let played = try Self.play(many, answers: [:], otherwise: answer, policy: policy)
            #expect(played.asked.count <= maximum)
            #expect(Set(played.asked).count == played.asked.count)
            #expect(played.last == answer)
            if answer == .aucune { #expect(played.conseils.first == .recherchesLimitees) }
        }
        #expect(try RetrievalPlan(for: Scenario.record(of: many), policy: policy).queries.count == maximum)
    }

    @Test("A search is planned once, whatever stands twice in the list; nine names are all asked (insi-protocol 10.8)")
    func eachOnce() throws {
        let twice = Person.leonardo.with { $0.prenoms = "OLA OLA" }
        #expect(try Self.play(twice, answers: [:]).asked == ["OLA", "OLA+OLA"])
        let nine = Person.leonardo.with { $0.prenoms = "A B C D E F G H I" }
        let played = try Self.play(nine, answers: [:])
        #expect(played.asked.starts(with: ["A", "B", "C", "D", "E", "F", "G", "H", "I", "A+B+C+D+E+F+G+H+I"]))
        #expect(!played.conseils.contains(.recherchesLimitees))
    }

    @Test("A code that no text explains ends the plan as it is (insi-protocol 12)")
    func unknownCode() throws {
        let odd = INSAnswer.autre(code: "42", libelle: "?")
        #expect(try Self.play(.catarina, answers: [:], otherwise: odd).asked == ["OLA"])
        #expect(try Self.play(.catarina, answers: [:], otherwise: odd).last == odd)
        #expect([odd, .aucune, .plusieurs].map(\.codeCR) == ["42", "01", "02"])
        #expect(INSAnswer.trouvee(try Person.catarina.found()).codeCR == "00")
    }

    @Test("A search has the traits of the identity, and none is made once there is an INS (rniv-rules 1.7.3)")
    func query() throws {
        let query = try Scenario.record(.validee, of: .pierreAlain).insiQuery()
        #expect(query.nomNaissance.texte == "ECETINSI" && query.prenoms.map(\.texte) == ["PIERRE-ALAIN"])
        #expect(query.sexe == .masculin && query.dateNaissance.iso == "2009-07-14" && query.lieuNaissance == nil)
        for statut in [ConfidenceStatus.recuperee, .qualifiee] {
            let record = try Scenario.record(statut)
            #expect(throws: ActRefusal(.transitionInterdite)) { try record.insiQuery() }
        }
    }
}
