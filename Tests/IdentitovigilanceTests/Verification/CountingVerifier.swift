import Identitovigilance
import Synchronization

/// An INSi that says of every tenth matricule that it does not conform, and counts its calls.
final class CountingVerifier: INSService {
    struct Down: VigilanceError {
        let code = ErrorCode.conflitVersion
        let location = SourceLocation()
    }

    private let calls = Mutex<[String: Int]>([:])
    private let isDown: Bool

    /// How many matricules were asked about.
    var asked: Int { calls.withLock { $0.count } }

    /// How many calls were made in all.
    var callCount: Int { calls.withLock { $0.values.reduce(0, +) } }

    init(isDown: Bool = false) { self.isDown = isDown }

    func search(_ query: INSiQuery) async throws -> INSAnswer { .aucune }
    func search(_ query: INSiCardQuery) async throws -> INSAnswer { .aucune }

    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer {
        let matricule = query.ins.matricule.numIdentifiant
        calls.withLock { $0[matricule, default: 0] += 1 }
        guard !isDown else { throw Down() }
        await Task.yield()
        return matricule.hasSuffix("0") ? .nonConforme : .conforme
    }
}
