import Foundation
import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite
import Synchronization
import Testing

/// Answers as an INSi simulator that knows the marked person, or with what it is told to.
private final class MarkedTransport: INSiTransport {
    enum Failure {
        /// No answer comes.
        case lost
        /// The end of the answer is missing.
        case cut
        /// Other bytes come, with a status.
        case other(String, Int)
        /// The key of the matricule is wrong.
        case wrongKey
    }

    let failure = Mutex<Failure?>(nil)

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let population: Population
        do { population = Population([try Marked.personne()]) } catch { throw INSiTransportError(.echecHTTP) }
        let response = try await INSiSimulator(population: population).exchange(request)
        let body = String(decoding: response.body, as: UTF8.self)
        switch failure.withLock({ $0 }) {
        case nil: return response
        case .lost: throw INSiTransportError(.delaiDepasse)
        case .cut: return answer(String(body.dropLast(40)), 200)
        case .other(let text, let status): return answer(text, status)
        case .wrongKey: return answer(body.replacingOccurrences(of: Marked.number, with: "2131183717718"), 200)
        }
    }

    private func answer(_ body: String, _ status: Int) -> INSiWireResponse {
        INSiWireResponse(status: status, contentType: INSiWireRequest.contentType, body: Array(body.utf8))
    }
}

@Suite("No personal data in what the library says: descriptions, errors, messages, file names")
struct MarkedLibraryTests {
    /// Everything that was said, with what said it.
    private actor Ear {
        private(set) var heard = 0
        private(set) var leaks: [String] = []

        func hear(_ value: Any) {
            heard += 1
            var texts = ["\(value)", String(reflecting: value), "\([value])", "\(String(describing: Optional(value)))"]
            if let error = value as? any Error { texts.append(error.localizedDescription) }
            if let error = value as? any VigilanceError {
                texts += [error.message, error.conduiteATenir, "\(error.code)", "\(error.location)"]
            }
            for text in texts { leaks += Marked.found(in: text).map { "\(type(of: value)) shows \($0)" } }
        }

        /// Runs a call and hears what it gives or throws.
        @discardableResult
        func hearing<Value: Sendable>(_ body: () async throws -> Value) async -> Value? {
            do {
                let value = try await body()
                hear(value)
                return value
            } catch {
                hear(error)
                return nil
            }
        }
    }

    @Test("A desk over SQLite and the client of INSi, through acts, refusals, conflicts, faults and a damaged file")
    func everything() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("identites.sqlite").path
        let ear = Ear()
        let transport = MarkedTransport()
        let store = try SQLiteIdentityStore(path: path)
        let logiciel = try LogicielLPS(idam: "MARQUEUR", nom: "Essai", version: "1", instance: "essai")
        let encoder = try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000", provisional: [.verification])
        let desk = VigilanceDesk(store: store, service: INSiClient(transport: transport, encoder: encoder))

        try await acts(on: desk, ear)
        try await failures(of: desk, transport, ear)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.contains("identites.sqlite") && names.allSatisfy { Marked.found(in: $0).isEmpty })
        try await damage(path, ear)
        #expect(await ear.heard >= 50)
        let leaks = Set(await ear.leaks).sorted()
        #expect(leaks == [], "\(leaks)")
    }

    private func acts(on desk: VigilanceDesk, _ ear: Ear) async throws {
        let (user, motif) = (Auteur("secretaire"), try Motif("ZZMARQUE veut corriger"))
        await ear.hear(motif)
        let traits = try Marked.traits()
        let search = try #require(await ear.hearing { try await desk.searchPrior(for: traits) })
        await ear.hearing { try await desk.create(try Marked.traits(nom: "AUTRE"), after: search, by: user) }
        let outcome = try #require(await ear.hearing { try await desk.create(traits, after: search, by: user) })
        let id = try outcome.get().id
        await ear.hearing { try await desk.search(IdentityQuery(before: traits)) }
        await ear.hearing { try await desk.searchPrior(for: traits) }
        await ear.hearing { try await desk.share(id, with: "ZZMARQUE", as: "FHIR", by: user) }
        let found = await ear.hearing { try await desk.searchINSi(for: id, by: user) }
        guard case .found(let proposal) = found else { throw INSiTransportError(.echecHTTP) }
        await ear.hear(proposal)
        await ear.hear(proposal.comparison)
        await ear.hear(proposal.personne)
        await ear.hearing { try await desk.decide(proposal, accepting: true, by: user) }
        await ear.hearing { try await desk.decide(proposal, accepting: true, by: user) }
        for piece in ["PC", "CN", "ZZMARQUE"] {
            await ear.hearing { try await desk.controlDocument(PieceIdentite(rawValue: piece), for: id, by: user) }
        }
        await ear.hearing { try await desk.verifyINS(of: id, by: user) }
        await ear.hearing { try await desk.share(id, with: "ZZMARQUE", as: "FHIR", by: user) }
        let received = Act.Reception(canal: .datamatrix, traits: Marked.recus, emetteur: "ZZMARQUE")
        await ear.hear(received)
        await ear.hearing { try await desk.receive(received, for: id, by: user) }
        let other = try Marked.traits(nom: "ZZMARQUE-MARIE")
        await ear.hearing { try await desk.changeTraits(of: id, to: other, confirming: false, by: user) }
        await duplicate(of: id, on: desk, ear, motif)
        await ear.hearing { try await desk.changeTraits(of: id, to: other, confirming: true, by: user) }
        await ear.hearing { try await desk.changeNamesInUse(of: id, to: NomUtilise("XXUSAGE"), nil, by: user) }
        for attribut in AttributIdentite.allCases {
            await ear.hearing {
                try await desk.addAttribute(attribut, to: id, because: motif, confirming: true, by: user)
            }
        }
        await ear.hearing { try await desk.searchINSi(for: id, by: user) }
        await ear.hearing { try await desk.split(id, givingTo: traits, because: motif, by: user) }
        await ear.hearing { try await desk.record(id) }
        for entry in try await desk.history(id) {
            await ear.hear(entry)
            await ear.hear(entry.act)
            await ear.hear(entry.libelle)
        }
    }

    /// Another identity of the same person: a certain duplicate, then a merge.
    private func duplicate(of id: IdentityID, on desk: VigilanceDesk, _ ear: Ear, _ motif: Motif) async {
        let user = Auteur("cellule")
        await ear.hearing {
            let search = try await desk.searchPrior(for: Marked.personne()).dismissed
            return try await desk.createFromAppliCarteVitale(try Marked.personne(), after: search, by: user)
        }
        let second = await ear.hearing {
            let search = try await desk.searchPrior(for: Marked.traits()).dismissed
            return try await desk.create(try Marked.traits(), after: search, by: user)
        }
        guard case .accepted(let record)? = second else { return }
        await ear.hearing { () async throws -> ActOutcome in
            guard case .found(let proposal) = try await desk.searchINSi(for: record.id, by: user) else {
                throw INSiTransportError(.echecHTTP)
            }
            return try await desk.decide(proposal, accepting: true, by: user)
        }
        await ear.hearing { try await desk.merge(record.id, into: id, because: motif, by: user) }
    }

    private func failures(of desk: VigilanceDesk, _ transport: MarkedTransport, _ ear: Ear) async throws {
        let user = Auteur("cellule")
        let search = try await desk.searchPrior(for: Marked.traits()).dismissed
        let id = try await desk.create(Marked.traits(), after: search, by: user).get().id
        let fault = """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code><s:Value>s:Sender\
            </s:Value></s:Code><s:Reason><s:Text xml:lang="fr">ZZMARQUE est inconnue</s:Text></s:Reason></s:Fault>\
            </s:Body></s:Envelope>
            """
        let failures: [MarkedTransport.Failure] = [
            .lost, .cut, .other("<ZZMARQUE date='1913-11-17'>QQTEMOIN", 200), .other(fault, 500), .wrongKey,
        ]
        for failure in failures {
            transport.failure.withLock { $0 = failure }
            #expect(await ear.hearing { try await desk.searchINSi(for: id, by: user) } == nil, "a failure was expected")
        }
        transport.failure.withLock { $0 = nil }
        await ear.hearing { try NomNaissance("ZZMARQUE, née") }
        await ear.hearing { try DateNaissance("1913-11-177") }
        await ear.hearing { try LieuNaissance("837171") }
        await ear.hearing { try Matricule(Marked.number + "00") }
    }

    /// A file whose acts were changed, then one that is none.
    private func damage(_ path: String, _ ear: Ear) async throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        while let range = bytes.range(of: Data("ZZMARQUE".utf8)) { bytes.replaceSubrange(range, with: "YYMARQUE".utf8) }
        let damaged = path + "-copie"
        try bytes.write(to: URL(fileURLWithPath: damaged))
        await ear.hearing { () async throws -> [JournalVerification] in
            let store = try SQLiteIdentityStore(path: damaged)
            for id in try await store.identities(after: nil, limit: 10) {
                await ear.hearing { try await store.record(of: id) }
            }
            return [try await store.verifyJournal()]
        }
        try Data("ZZMARQUE 1913-11-17".utf8).write(to: URL(fileURLWithPath: damaged + "-2"))
        await ear.hearing { try SQLiteIdentityStore(path: damaged + "-2").pathless }
    }
}

extension SQLiteIdentityStore {
    /// Something to give back where only the failure matters.
    fileprivate var pathless: Int { 0 }
}
