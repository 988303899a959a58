import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("The eras of the wire")
struct WireEraTests {
    private func text(_ era: WireEra, _ reply: INSiReply) throws -> String {
        String(decoding: try #require(era.envelope(of: reply)), as: UTF8.self)
    }

    private func found(_ era: WireEra, _ person: FictionalPerson) throws -> (wire: String, read: PersonneTrouvee) {
        let individu = try person.personneTrouvee()
        let wire = try text(era, .resultat(INSiResultat(codeCR: "00", libelleCR: "OK", individu: individu)))
        return (wire, try personne(wire))
    }

    @Test(
        "Whoever is found is read alike in every era, but for what the era itself left out (14)",
        arguments: WireEra.allCases
    )
    func alike(_ era: WireEra) throws {
        for person in FictionalPerson.all {
            let read = try found(era, person).read
            let expected = try person.personneTrouvee()
            #expect(read.matricule == expected.matricule && read.nature == expected.nature)
            #expect(read.historique.map(\.matricule) == expected.historique.map(\.matricule))
            #expect(read.historique.map(\.oid) == expected.historique.map(\.oid))
            #expect(read.historique.map(\.cleValide) == expected.historique.map(\.cleValide))
            #expect(read.traits.nomNaissance == person.nomNaissance && read.traits.listePrenoms == person.listePrenoms)
            #expect(read.traits.sexe == person.sexe.rawValue && read.traits.dateNaissance == person.dateNaissance)
        }
    }

    @Test("A compte rendu and a fault are read alike in every era", arguments: WireEra.allCases)
    func withoutPerson(_ era: WireEra) throws {
        for resultat in [
            INSiResultat(codeCR: "01", libelleCR: "Aucune identite trouvee", individu: nil),
            INSiResultat(codeCR: "07", libelleCR: "é", individu: nil),
        ] {
            let bytes = try #require(era.envelope(of: .resultat(resultat)))
            #expect(try ReplyDecoder.decode(bytes) == .resultat(resultat))
        }
        for faute in SimulatedFault.attested {
            let bytes = try #require(era.envelope(of: .faute(faute)))
            #expect(try ReplyDecoder.decode(bytes) == .faute(faute))
        }
    }

    /// One row of insi-protocol 14.13, with 14.1 and 13.1.
    struct Row: Sendable {
        let era: WireEra
        let prefix: String
        let prenom: String?
        let type: String?
        let dates: [String?]
        let corsica: String
        let nobody: String
        let refusal: String
        init(
            _ era: WireEra,
            _ prefix: String,
            _ prenom: String?,
            _ type: String?,
            _ dates: [String?],
            _ corsica: String,
            _ nobody: String,
            _ refusal: String
        ) {
            (self.era, self.prefix, self.prenom, self.type) = (era, prefix, prenom, type)
            (self.dates, self.corsica, self.nobody, self.refusal) = (dates, corsica, nobody, refusal)
        }
    }

    private static let dates: [String?] = ["2019-03-01", "2019-02-28"]

    private static let table = [
        Row(.january2022, "<ns2:RESULTAT", "PIERRE-ALAIN", "NIR", [nil, nil], "20020", "insi_102", "S"),
        Row(.october2022, "<RESULTAT", nil, nil, dates, "2A020", "insi_102", "S"),
        Row(.october2023, "<RESULTAT", nil, nil, dates, "2A020", "desir_1020", "S"),
        Row(.may2025, "<RESULTAT", nil, nil, dates, "2A020", "01", "S"),
        Row(.may2026, "<RESULTAT", nil, nil, dates, "2A020", "insi_102", "soap"),
    ]

    @Test("Each era has what was recorded then, and no era is left out (14.1, 14.6, 14.7, 14.13)", arguments: table)
    func recorded(_ row: Row) throws {
        #expect(Self.table.map(\.era) == WireEra.allCases)
        let ecetinsi = try found(row.era, .ecetinsi)
        #expect(ecetinsi.wire.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope"))
        #expect(ecetinsi.wire.contains(row.prefix))
        #expect(ecetinsi.read.traits.prenom == row.prenom)
        let former = try #require(ecetinsi.read.historique.first)
        #expect(former.typeMatricule == row.type)
        #expect([former.dateDebut, former.dateFin] == row.dates)
        #expect(!ecetinsi.wire.part("<INSACTIF", "</INSACTIF").contains("TypeMatricule"))
        #expect(try found(row.era, .dominique).read.traits.lieuNaissance == row.corsica)
        #expect(try found(row.era, .toussaint).read.traits.lieuNaissance == "2B020")
    }

    @Test(
        "The editor test service says of nobody what it said then; production says 01 (14.13, 16.1)",
        arguments: table
    )
    func nobody(_ row: Row) async throws {
        let query = try Caller.query("HOUILLES", "PIERRE", date: "1993-01-27")
        let bench = Simulation.configured { ($0.era, $0.environment) = (row.era, .editorTest) }
        switch try await Simulation.reply(to: query, from: bench) {
        case .resultat(let resultat): #expect(resultat.codeCR == row.nobody)
        case .faute(let faute):
            #expect(faute.code == row.nobody)
            #expect(faute.messageID == (row.nobody == "desir_1020" ? "uuid:\(Caller.messageID)" : nil))
        case .verification: Issue.record("a verification")
        }
        let production = Simulation.configured { $0.era = row.era }
        #expect(try await Simulation.answer(to: query, from: production) == .aucune)
    }

    @Test("The refusal of a software changes style in May 2026, the others never do (13.1)", arguments: table)
    func styles(_ row: Row) throws {
        for faute in SimulatedFault.attested {
            let code = try #require(faute.code)
            let isGateway = code == "desir_1020"
            let sent = INSiFaute(
                code: code,
                sousCode: faute.sousCode,
                severite: faute.severite,
                codeSoap: faute.codeSoap,
                messageID: code.hasPrefix("desir") ? "uuid:1" : nil,
                libelle: faute.libelle
            )
            let wire = try text(row.era, .faute(sent))
            let prefix = code.hasPrefix("desir_5") ? row.refusal : isGateway ? "soap" : "S"
            #expect(wire.contains("<\(prefix):Fault"))
            #expect(wire.contains("<\(prefix):Value>\(prefix):\(faute.codeSoap)<"))
            #expect(wire.contains("xml:lang=\"\(prefix == "soap" ? "fr" : "en")\""))
            #expect(wire.contains("messageID=") == code.hasPrefix("desir"))
            #expect(wire.contains("xmlns:ns4=\"http://schemas.xmlsoap.org/soap/envelope/\"") == (prefix == "S"))
        }
    }

    @Test("The simulator has a fault for each code of the catalogue, of the family and category of its row")
    func attested() throws {
        #expect(SimulatedFault.attested.map(\.code) == FaultCatalogue.codes.map(\.code))
        for (faute, row) in zip(SimulatedFault.attested, FaultCatalogue.codes) {
            #expect(faute.explication == row)
            #expect(FaultCatalogue.explication(code: nil, sousCode: faute.sousCode).categorie == row.categorie)
            #expect(SimulatedFault.attested(try #require(row.code).uppercased()) == faute)
        }
        #expect(SimulatedFault.attested("insi_9999") == nil)
    }
}

extension String {
    /// The text between two others.
    fileprivate func part(_ start: String, _ end: String) -> Substring {
        guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return "" }
        return self[from.upperBound..<to.lowerBound]
    }
}
