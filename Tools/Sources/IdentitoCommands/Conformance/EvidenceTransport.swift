import Foundation
internal import INSi
internal import INSiSimulator
internal import Synchronization

/// Passes every exchange on, notes what was sent and the code of what is read, injects the answers that the test book asks
/// for, and keeps the files that a vendor must hand in.
final class EvidenceTransport: INSiTransport {
    private let next: any INSiTransport
    private let folder: URL?
    private let package: URL?
    private let state = Mutex(State())

    /// What is known of the case being played.
    private struct State {
        var caseID = ""
        var injection: ConformanceInjection?
        var exchanges = 0
        var codes: [String] = []
        var sent: [String] = []
        var files: [String] = []
    }

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - next: What carries the bytes.
    ///   - folder: Where the files go.
    ///   - package: The folder of the answer files of CNDA.
    init(_ next: any INSiTransport, folder: URL?, package: URL? = nil) {
        self.next = next
        self.folder = folder
        self.package = package
    }

    /// Begins a case.
    func begin(_ item: ConformanceCase) {
        state.withLock { state in
            state = State()
            state.caseID = item.id
            state.injection = item.injection
        }
    }

    /// The codes of the answers since the case began.
    var codes: [String] { state.withLock(\.codes) }

    /// What was sent since the case began.
    var sent: [String] { state.withLock(\.sent) }

    /// The names of the files written since the case began.
    var files: [String] { state.withLock(\.files) }

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let (name, injection) = state.withLock { state in
            state.exchanges += 1
            state.sent.append(Self.summary(of: request))
            return ("\(state.caseID)-\(state.exchanges)", (state.injection, state.exchanges))
        }
        try keep(request.body, as: "\(name)-requete.xml")
        let received = try await next.exchange(request)
        try keep(received.body, as: "\(name)-reponse.xml")
        var read = received
        do {
            if let bytes = try injection.0?.bytes(rank: injection.1, package: package) {
                try keep(bytes, as: "\(name)-injectee.xml")
                read = INSiWireResponse(status: 200, contentType: received.contentType, body: bytes)
            }
        } catch { throw INSiTransportError(.connexionInterrompue) }
        let code = Self.code(of: read)
        state.withLock { $0.codes.append(code) }
        return read
    }

    private func keep(_ bytes: [UInt8], as name: String) throws(INSiTransportError) {
        guard let folder else { return }
        do { try Data(bytes).write(to: folder.appendingPathComponent(name)) } catch {
            throw INSiTransportError(.connexionInterrompue)
        }
        state.withLock { $0.files.append(name) }
    }

    /// The operation and the traits, which are those of fictional persons.
    private static func summary(of request: INSiWireRequest) -> String {
        let read = ScenarioRequest(reading: request.body)
        let traits = [read.nomNaissance] + read.prenoms + [read.sexe, read.dateNaissance, read.lieuNaissance]
        return ([read.operation?.rawValue] + traits).compactMap(\.self).joined(separator: " ")
    }

    private static func code(of response: INSiWireResponse) -> String {
        switch try? ReplyDecoder.decode(response.body) {
        case .resultat(let resultat): resultat.codeCR
        case .verification(let verification): verification.codeCR
        case .faute(let faute): faute.code ?? "faute"
        case nil: "illisible"
        }
    }
}
