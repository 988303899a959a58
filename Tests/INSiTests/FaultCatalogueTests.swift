import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("The catalogue of faults")
struct FaultCatalogueTests {
    private static let rows = FaultCatalogue.codes + FaultCatalogue.sousCodes + [FaultCatalogue.inconnue]

    private func faute(_ code: String?, _ sousCode: String? = nil) -> INSiFaute {
        INSiFaute(
            code: code,
            sousCode: sousCode,
            severite: nil,
            codeSoap: "Sender",
            messageID: nil,
            libelle: "ADRTROIS"
        )
    }

    @Test(
        "Every attested code and subcode has one row, and there is no other (insi-protocol 13.2 to 13.4, rules 1.7.6)"
    )
    func complete() {
        #expect(
            FaultCatalogue.codes.map(\.code) == [
                "desir_550", "desir_560", "desir_1020", "insi_101", "insi_102", "insi_111", "insi_19", "insi_24",
            ]
        )
        #expect(FaultCatalogue.sousCodes.map(\.code) == ["siram_10", "siram_40", "siram_100"])
    }

    @Test("A row is written for two readers: English for a developer, French for a secretary", arguments: rows)
    func texts(_ row: FaultExplanation) {
        for sentence in [row.description, row.message, row.conduiteATenir] {
            #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && !sentence.contains("\n"))
        }
        // A screen names no code, no exception, no XML.
        for sentence in [row.message, row.conduiteATenir] {
            #expect(sentence.wholeMatch(of: /\p{Lu}.*/) != nil)
            #expect(!sentence.contains("_") && !sentence.contains("SOAP"))
        }
    }

    @Test("Each code says something of its own, in English, in French and in what to do when the cause is known")
    func distinct() {
        let codes = FaultCatalogue.codes
        #expect(Set(codes.map(\.description)).count == codes.count)
        #expect(Set(codes.map(\.message)).count == codes.count)
        #expect(Set(codes.filter { $0.categorie != .indisponible }.map(\.conduiteATenir)).count == 4)
    }

    @Test("A code is found in lower case and in capitals, before its subcode", arguments: FaultCatalogue.codes)
    func found(_ row: FaultExplanation) throws {
        let code = try #require(row.code)
        for text in [code, code.uppercased()] {
            for sousCode in [nil, "siram_10", "siram_40", "siram_100", "siram_7"] {
                let error = INSiFaultError(faute(text, sousCode))
                #expect(error.faute.explication == row)
                #expect(error.message == row.message)
                #expect(error.conduiteATenir.hasPrefix(row.conduiteATenir))
                #expect(error.faute.code == text)
            }
        }
    }

    @Test(
        "An unknown code travels unchanged, with the category and the texts of its subcode",
        arguments: FaultCatalogue.sousCodes
    )
    func unknownCode(_ row: FaultExplanation) {
        let error = INSiFaultError(faute("INSI_9999", row.code?.uppercased()))
        #expect(error.faute.code == "INSI_9999")
        #expect(error.faute.explication == row)
        #expect(error.message == row.message)
    }

    @Test("What nobody explains is said so, with the number that support needs")
    func nobodyKnows() {
        #expect(INSiFaultError(faute("insi_9999")).message.hasSuffix("(code insi_9999)"))
        #expect(INSiFaultError(faute(nil, "siram_7")).message.hasSuffix("(code siram_7)"))
        #expect(INSiFaultError(faute(nil)).message == ErrorCode.fauteInconnue.message)
    }

    @Test("Only an unavailable service is worth asking again, after a delay that the caller may set", arguments: rows)
    func delay(_ row: FaultExplanation) {
        let known = row.categorie == .indisponible
        let sample = row.code?.hasPrefix("siram") == true ? faute(nil, row.code) : faute(row.code)
        let error = INSiFaultError(sample)
        #expect(error.suggestedRetryDelay == (known ? .seconds(300) : nil))
        #expect(error.conduiteATenir.contains("dans 5 minutes") == known)
        let sooner = INSiFaultError(sample, retryDelay: .seconds(61))
        #expect(sooner.suggestedRetryDelay == (known ? .seconds(61) : nil))
        #expect(sooner.conduiteATenir.contains("dans 2 minutes") == known)
    }

    @Test("The desk throws what a screen needs, and sends nothing again by itself (13.5)")
    func desk() async throws {
        var down = INSiSimulator.Configuration()
        down.isUnavailable = true
        let counted = RecordingTransport(INSiSimulator(configuration: down))
        let client = INSiClient(transport: counted, encoder: try Caller.encoder(), retryDelay: .seconds(60))
        let desk = VigilanceDesk(store: InMemoryIdentityStore(), service: client)
        let traits = try #require(FictionalPersons.named("TCHITCHI", "CATARINA")).traits()
        let record = try await desk.create(traits, after: desk.searchPrior(for: traits), by: Auteur("secretaire")).get()
        let error = await #expect(throws: INSiFaultError.self) {
            try await desk.searchINSi(for: record.id, by: Auteur("secretaire"))
        }
        #expect(error?.categorie == .indisponible)
        #expect(error?.suggestedRetryDelay == .seconds(60))
        #expect(counted.recorded.count == 1)
        let shown: (any VigilanceError)? = error
        #expect(shown?.message == "Le téléservice INSi est momentanément indisponible.")
        #expect(shown?.conduiteATenir.hasSuffix("Prochain essai conseillé dans 1 minute.") == true)
        #expect(try await desk.record(record.id)?.statut == record.statut)
    }
}
