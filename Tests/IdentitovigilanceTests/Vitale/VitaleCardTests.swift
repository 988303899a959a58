import Identitovigilance
import Testing

@Suite("Carte Vitale")
struct VitaleCardTests {
    private static func beneficiary(_ rang: Int? = 1, date: String = "1981-01-01") throws -> VitaleBeneficiary {
        try VitaleBeneficiary(
            matriculeIndividu: Matricule("1810163220751"),
            matriculeOD: Matricule("1810163220751"),
            nomNaissance: "ADRDEUX",
            dateNaissance: #require(DateNaissance(insi: date)),
            rangNaissance: rang
        )
    }

    private static func card(_ beneficiaries: [VitaleBeneficiary]) -> VitaleCard {
        VitaleCard(serialNumber: "INSi 01", beneficiaires: beneficiaries, readAt: Scenario.noon)
    }

    @Test(
        "A reading serves for 20 minutes and not before it was made (CNDA 1.02)",
        arguments: [(0, true), (1200, true), (1201, false), (-1, false)]
    )
    func lifetime(seconds: Int, isAccepted: Bool) throws {
        let person = try Self.beneficiary()
        let now = Scenario.noon.advanced(by: .seconds(seconds))
        let query = Result { try Self.card([person]).query(for: person, inReader: "INSi 01", at: now) }
        #expect((try? query.get())?.beneficiaire == (isAccepted ? person : nil))
        if !isAccepted { #expect(throws: CardError(.cartePerimee)) { try query.get() } }
    }

    @Test("The card in the reader must be the one the beneficiary was chosen from (CNDA 1.03)")
    func swapped() throws {
        let person = try Self.beneficiary()
        #expect(throws: CardError(.carteChangee)) {
            try Self.card([person]).query(for: person, inReader: "INSi 04", at: Scenario.noon)
        }
        let other = try Self.beneficiary(2)
        #expect(throws: CardError(.beneficiaireAbsent)) {
            try Self.card([person]).query(for: other, inReader: "INSi 01", at: Scenario.noon)
        }
    }

    @Test("A beneficiary has a matricule, and a rank from 1 to 9 when there is one; a lunar date is kept (9.3, 10.6)")
    func shape() throws {
        #expect(throws: CardError(.carteIllisible)) { try Self.beneficiary(0) }
        #expect(throws: CardError(.carteIllisible)) { try Self.beneficiary(10) }
        #expect(try Self.beneficiary(nil).rangNaissance == nil)
        #expect(try Self.beneficiary(date: "1981-00-00").dateNaissance.texte == "1981-00-00")
        #expect(throws: CardError(.carteIllisible)) {
            try VitaleBeneficiary(
                matriculeIndividu: nil,
                matriculeOD: nil,
                nomNaissance: "ADRDEUX",
                dateNaissance: DateNaissance("1981-01-01"),
                rangNaissance: 1
            )
        }
    }

    @Test("The desk asks with the card, compares, and the decision says that a card was used (rniv-rules 1.7.8, 1.11)")
    func desk() async throws {
        let found = try Person.dominique.found()
        let service = ScriptedINSService([.trouvee(found), .aucune])
        let store = InMemoryIdentityStore()
        let desk = VigilanceDesk(store: store, service: service, clock: FixedClock())
        let created = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
        let person = try Self.beneficiary()
        let card = Self.card([person])
        let outcome = try await desk.searchINSi(
            for: created.id,
            with: card,
            beneficiaire: person,
            inReader: "INSi 01",
            by: Scenario.secretary
        )
        guard case .found(let proposal) = outcome else {
            Issue.record("nobody was proposed")
            return
        }
        let nobody = try await desk.searchINSi(
            for: created.id,
            with: card,
            beneficiaire: person,
            inReader: "INSi 01",
            by: Scenario.secretary
        )
        #expect(nobody == .notFound(.aucune, conseils: [.personneInconnue]))
        #expect(await service.askedByCard.map(\.beneficiaire) == [person, person])
        let accepted = try await desk.decide(proposal, accepting: true, by: Scenario.secretary).get()
        #expect(accepted.statut == .recuperee && accepted.recuperation?.canal == .carteVitale)
    }
}
