/// The indicators of a base, day by day, from its journal: how far identification is from where it should be.
///
/// Give it the entries of the journal in their order; it holds counts and the last state of each identity. No official list of
/// indicators was found for RNIV v2: these are the ones of rniv-rules 8.3.2 that the journal knows.
public struct IndicatorReport: Sendable {
    /// The days on which something happened, in order, each with the state at its end.
    public private(set) var days: [IndicatorDay] = []

    private var records: [IdentityID: IdentityRecord] = [:]
    private var creations: [IdentityID: Timestamp] = [:]
    private var qualified: Set<IdentityID> = []
    private var statuts: [ConfidenceStatus: Int] = [:]
    private var attributs: [AttributIdentite: Int] = [:]
    private var fusions = 0

    /// Begins before the first entry.
    public init() {}

    /// Takes the next entry.
    ///
    /// - Parameter entry: The entry.
    /// - Throws: ``StoreError`` with `journalIncoherent` when the act can't follow those before.
    public mutating func add(_ entry: JournalEntry) throws(StoreError) {
        let before = records[entry.identity]
        let outcome =
            before.map { $0.applying(entry.act, at: entry.instant, policy: .mostOpen) }
            ?? IdentityRecord.creating(entry.identity, by: entry.act, at: entry.instant, policy: .mostOpen)
        guard case .accepted(let record) = outcome else { throw StoreError(.journalIncoherent) }
        records[entry.identity] = record
        if let before { count(before, -1) } else { creations[entry.identity] = entry.instant }
        count(record, 1)
        if days.last?.date != entry.instant.date { days.append(IndicatorDay(date: entry.instant.date)) }
        note(entry, record)
    }

    private mutating func count(_ record: IdentityRecord, _ change: Int) {
        guard record.etat != .close else {
            fusions += change
            return
        }
        statuts[record.statut, default: 0] += change
        for attribut in record.attributs { attributs[attribut, default: 0] += change }
    }

    private mutating func note(_ entry: JournalEntry, _ record: IdentityRecord) {
        let last = days.count - 1
        days[last].statuts = statuts.filter { $0.value > 0 }
        days[last].attributs = attributs.filter { $0.value > 0 }
        days[last].fusions = fusions
        days[last].actes[entry.act.kind, default: 0] += 1
        switch entry.act {
        case .recupererINS(let decision) where decision.accepte: days[last].reponsesAcceptees += 1
        case .recupererINS: days[last].reponsesRefusees += 1
        case .tracerRefus(let refus): days[last].refus[refus.code, default: 0] += 1
        default: break
        }
        if record.statut == .qualifiee, qualified.insert(entry.identity).inserted,
            let created = creations[entry.identity]
        {
            days[last].delaisQualification.append(entry.instant.duration(since: created))
        }
    }
}

extension IdentityStore {
    /// Computes the indicators of a base.
    ///
    /// - Returns: The indicators, day by day.
    /// - Throws: ``StoreError`` when the journal can't be read.
    public func indicators() async throws(StoreError) -> IndicatorReport {
        var entries: [JournalEntry] = []
        var last: IdentityID?
        repeat {
            let page = try await identities(after: last, limit: 500)
            last = page.last
            entries += try await self.entries(ofEach: page).joined()
        } while last != nil
        var report = IndicatorReport()
        for entry in entries.sorted(by: { $0.sequence < $1.sequence }) { try report.add(entry) }
        return report
    }
}
