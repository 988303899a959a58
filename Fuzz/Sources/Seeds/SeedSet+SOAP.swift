import INSi
import INSiSimulator
import Identitovigilance

extension SeedSet {
    /// The answers of the simulator in the spelling of each era: a person with a history, nobody, several, faults, a
    /// verification, and the spellings that only files had.
    static let soap = SeedSet(name: "soap") {
        var files: [[UInt8]] = []
        for era in WireEra.allCases {
            var configuration = INSiSimulator.Configuration()
            configuration.era = era
            let simulator = INSiSimulator(configuration: configuration)
            for person in [FictionalPerson.ecetinsi, .dominique, .leonardo] {
                files.append(try await simulator.exchange(try search(person)).body)
            }
            var report = ScenarioAction()
            report.answer = .compteRendu(code: "03", libelle: "?")
            files.append(try simulator.response(to: [], playing: report).body)
            files.append(try await simulator.exchange(INSiWireRequest(action: "", body: [])).body)
        }
        let verification =
            #"<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Body><r:Resultat "#
            + #"xmlns:r="http://www.cnamts.fr/INSiLot2/REPUnitaire"><r:CR><r:CodeCR>00</r:CodeCR><r:LibelleCR/>"#
            + "</r:CR></r:Resultat></Body></Envelope>"
        let first = String(decoding: files[0], as: UTF8.self)
        let spellings = [
            first.replacing("ECETINSI", with: "<![CDATA[ECET]]>&#73;NSI<!-- x -->"),
            first.replacing("><", with: ">\n<"),
            "\u{FEFF}" + first, first.replacing("<Cle>89</Cle>", with: ""), verification,
        ]
        return numbered(files + spellings.map { Array($0.utf8) })
    }

    private static func search(_ person: FictionalPerson) throws -> INSiWireRequest {
        let creation = Act.creer(Act.Creation(traits: try person.traits(), canal: .saisieManuelle))
        let record = try IdentityRecord.creating(IdentityID("1"), by: creation, at: Person.day).get()
        return try encoder().encode(try record.insiQuery(lieu: false), context: try context())
    }

    /// The software that calls in the seeds.
    static func encoder(_ authentification: Authentification = .certificatLogiciel()) throws -> RequestEncoder {
        try RequestEncoder(
            logiciel: LogicielLPS(idam: "TEST00NF00AA0", nom: "DEMO", version: "1.0", instance: "5f0c7a64"),
            emetteur: authentification.emetteurDesGraines,
            authentification: authentification,
            provisional: [.assertionVitale]
        )
    }

    static func context(at moment: Timestamp = Person.day) throws -> CallContext {
        try CallContext(messageID: "5d0c1c3e", idLPS: "2", idBAM: "3", temps: moment)
    }
}

extension Authentification {
    fileprivate var emetteurDesGraines: String {
        if case .cpx(let signed) = self { signed.nameID } else { "300000000000001" }
    }
}
