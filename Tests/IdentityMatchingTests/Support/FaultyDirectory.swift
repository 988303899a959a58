import Identitovigilance
import Synchronization

/// A directory that breaks one promise.
final class FaultyDirectory: IdentityDirectory {
    enum Fault: CaseIterable {
        case forgetsNamesInUse, forgetsTheList, mindsAccents, wantsWholeNames, wantsEveryField
        case answersEmptyQueries, goesBySex, keepsClosed, forgetsFormerMatricules, knowsTheFirstStateOnly
        case saysNothing, saysTooMuch, ranksBackwards, ignoresLimit, repeatsHits, shuffles
    }

    private let store: any IdentityStore
    private let directory: ScanningDirectory
    private let fault: Fault
    private let known = Mutex<[IdentityID: IdentityRecord]>([:])
    private let calls = Mutex(0)

    init(_ fault: Fault, over store: any IdentityStore) {
        self.fault = fault
        self.store = store
        directory = ScanningDirectory(store: store)
    }

    func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
        var query = query
        if fault == .mindsAccents, query.nom?.contains("é") == true { return [] }
        let hasName = [query.nom, query.prenom].contains { $0?.isEmpty == false }
        if fault == .answersEmptyQueries, query.dateNaissance == nil, query.matricule == nil, !hasName {
            return try await everybody()
        }
        if fault == .goesBySex, query.sexe != nil, !hasName { return try await everybody() }
        if fault == .forgetsFormerMatricules, let matricule = query.matricule {
            let hits = try await directory.search(query, limit: limit)
            return hits.filter { $0.record.ins?.matricule == matricule }
        }
        if fault == .saysTooMuch { query.sexe = query.sexe ?? .feminin }
        let asked = [query.nom != nil, query.prenom != nil, query.dateNaissance != nil].count { $0 }
        let hits = try await directory.search(query, limit: fault == .ignoresLimit ? 1000 : limit)
        let all = fault == .keepsClosed ? try await hits + closed() : hits
        return change(all, asked)
    }

    private func change(_ hits: [IdentityHit], _ asked: Int) -> [IdentityHit] {
        func without(_ field: Concordance.Field) -> [IdentityHit] {
            hits.filter { hit in !hit.concordances.contains { $0.field == field } }
        }
        switch fault {
        case .forgetsNamesInUse: return without(.nomUtilise)
        case .forgetsTheList: return without(.prenoms)
        case .wantsWholeNames: return hits.filter { $0.concordances.allSatisfy { $0.manner == .same } }
        case .wantsEveryField: return hits.filter { $0.concordances.count >= asked }
        case .knowsTheFirstStateOnly:
            return hits.map { hit in
                let record = known.withLock { known in
                    known[hit.record.id] = known[hit.record.id] ?? hit.record
                    return known[hit.record.id]
                }
                return IdentityHit(record: record ?? hit.record, concordances: hit.concordances)
            }
        case .saysNothing: return hits.map { IdentityHit(record: $0.record, concordances: []) }
        case .ranksBackwards: return hits.reversed()
        case .repeatsHits: return hits + hits.prefix(1)
        case .shuffles:
            let turn = calls.withLock { calls in
                calls += 1
                return hits.isEmpty ? 0 : calls % hits.count
            }
            return Array(hits[turn...] + hits[..<turn])
        default: return hits
        }
    }

    private func everybody() async throws(StoreError) -> [IdentityHit] { try await records { _ in true } }
    private func closed() async throws(StoreError) -> [IdentityHit] { try await records { $0.etat == .close } }

    private func records(_ isKept: (IdentityRecord) -> Bool) async throws(StoreError) -> [IdentityHit] {
        var hits: [IdentityHit] = []
        for id in try await store.identities(after: nil, limit: 1000) {
            if let record = try await store.record(of: id), isKept(record) {
                hits.append(IdentityHit(record: record, concordances: [Concordance(.nomNaissance, .same)]))
            }
        }
        return hits
    }
}
