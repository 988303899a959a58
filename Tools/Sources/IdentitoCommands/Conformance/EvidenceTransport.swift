import Foundation
internal import INSi
internal import Synchronization

/// Passes every exchange on, notes the code of each answer, and keeps the files that a vendor must hand in.
final class EvidenceTransport: INSiTransport {
    private let next: any INSiTransport
    private let folder: URL?
    private let state = Mutex((caseID: "", codes: [String]()))

    init(_ next: any INSiTransport, folder: URL?) {
        self.next = next
        self.folder = folder
    }

    /// Begins a case.
    func begin(_ caseID: String) {
        state.withLock { $0 = (caseID, []) }
    }

    /// The codes of the answers since the case began.
    var codes: [String] { state.withLock { $0.codes } }

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let response = try await next.exchange(request)
        let (name, rank) = state.withLock { state in
            state.codes.append(Self.code(of: response))
            return (state.caseID, state.codes.count)
        }
        do {
            try folder?.write(request.body, as: "\(name)-\(rank)-requete.xml")
            try folder?.write(response.body, as: "\(name)-\(rank)-reponse.xml")
        } catch { throw INSiTransportError(.connexionInterrompue) }
        return response
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

extension URL {
    fileprivate func write(_ bytes: [UInt8], as name: String) throws {
        try Data(bytes).write(to: appendingPathComponent(name))
    }
}
