internal import Identitovigilance

/// A directory of known identities by birth date, in memory: what the index of a vendor is, at its smallest.
///
/// `ScanningDirectory` reads the whole base at each search, and would be what a load measures.
actor BirthDateDirectory: IdentityDirectory {
    private let store: any IdentityStore
    private var identities: [CalendarDate: [IdentityID]] = [:]

    init(store: any IdentityStore) { self.store = store }

    /// Takes an identity that was created.
    func add(_ record: IdentityRecord) {
        guard let date = record.traits.dateNaissance.calendarDate else { return }
        identities[date, default: []].append(record.id)
    }

    func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
        guard let date = query.dateNaissance else { return [] }
        var hits: [IdentityHit] = []
        for id in identities[date] ?? [] {
            guard let record = try await store.record(of: id) else { continue }
            let names = [record.traits.nomNaissance, record.traitsSaisis.nomNaissance.texte]
            if names.contains(query.nom ?? "") {
                hits.append(IdentityHit(record: record, concordances: [.dateNaissance, .nomNaissance]))
            }
        }
        return Array(hits.prefix(max(0, limit)))
    }
}
