#if SQLite
import Foundation
import Identitovigilance

/// A store in memory that breaks one promise.
struct FaultyStore: IdentityStore {
    enum Fault: CaseIterable {
        case ignoresVersion, storesOneByOne, dropsTheRest, answersAnotherCode
        case composesAccents, trimsAuthor, roundsInstant
        case forgetsHolders, namesNobody, refusesDuplicates
        case newestFirst, ordersAsUTF16, repeatsTheLast, ignoresLimit, foldsCase, wrongHead
        case readsEachInItsOrder, leavesOutTheUnknown
    }

    private let store = InMemoryIdentityStore()
    private let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        let batches = batches.map(kept)
        switch fault {
        case .ignoresVersion:
            var right: [JournalBatch] = []
            for batch in batches { right.append(batch.expecting(await store.entries(of: batch.identity).count)) }
            return try await store.append(right)
        case .dropsTheRest: return try await store.append(batches.map { $0.with(Array($0.drafts.prefix(1))) })
        case .storesOneByOne:
            var entries: [JournalEntry] = []
            for batch in batches {
                for (offset, draft) in batch.drafts.enumerated() {
                    entries += try await store.append([batch.with([draft]).expecting(batch.version + offset)])
                    await Task.yield()
                }
            }
            return entries
        case .answersAnotherCode:
            do { return try await store.append(batches) } catch { throw StoreError(.stockageOccupe) }
        case .forgetsHolders: return try await store.append(batches.map { $0.holding(nil) })
        case .refusesDuplicates: return try await store.append(batches.map { $0.claiming })
        case .namesNobody:
            do { return try await store.append(batches) } catch { throw StoreError(error.code) }
        default: return try await store.append(batches)
        }
    }

    func holder(of ins: IdentifiantINS) async -> IdentityID? { await store.holder(of: ins) }

    func entries(of identity: IdentityID) async -> [JournalEntry] {
        let entries = await store.entries(of: kept(identity))
        return fault == .newestFirst ? entries.reversed() : entries
    }

    func entries(ofEach identities: [IdentityID]) async -> [[JournalEntry]] {
        var read: [[JournalEntry]] = []
        let ordered = fault == .readsEachInItsOrder ? identities.sorted { $0.texte < $1.texte } : identities
        for identity in ordered { read.append(await entries(of: identity)) }
        return fault == .leavesOutTheUnknown ? read.filter { !$0.isEmpty } : read
    }

    func identities(after identity: IdentityID?, limit: Int) async -> [IdentityID] {
        let page = await store.identities(after: identity, limit: fault == .ignoresLimit ? 1000 : limit)
        switch fault {
        case .ordersAsUTF16: return page.sorted { $0.texte.utf16.lexicographicallyPrecedes($1.texte.utf16) }
        case .repeatsTheLast: return [identity].compactMap { $0 } + page.dropLast(identity == nil ? 0 : 1)
        default: return page
        }
    }

    func verifyJournal() async -> JournalVerification {
        fault == .wrongHead ? .intact(.empty) : await store.verifyJournal()
    }

    private func kept(_ batch: JournalBatch) -> JournalBatch {
        JournalBatch(
            batch.drafts.map(kept),
            to: kept(batch.identity),
            expecting: batch.version,
            holding: batch.ins,
            keeping: batch.keepsINS
        )
    }

    private func kept(_ identity: IdentityID) -> IdentityID {
        fault == .foldsCase ? IdentityID(identity.texte.lowercased()) : identity
    }

    private func kept(_ draft: JournalDraft) -> JournalDraft {
        var author = draft.auteur.identifiant
        if fault == .trimsAuthor { author = author.trimmingCharacters(in: .whitespaces) }
        if fault == .composesAccents { author = author.precomposedStringWithCanonicalMapping }
        let instant = draft.instant.millisecondsSince1970
        return JournalDraft(
            auteur: Auteur(author),
            instant: Timestamp(millisecondsSince1970: fault == .roundsInstant ? instant / 1000 * 1000 : instant),
            act: draft.act
        )
    }
}

extension JournalBatch {
    fileprivate func with(_ drafts: [JournalDraft]) -> JournalBatch {
        JournalBatch(drafts, to: identity, expecting: version, holding: ins, keeping: keepsINS)
    }

    fileprivate func expecting(_ version: Int) -> JournalBatch {
        JournalBatch(drafts, to: identity, expecting: version, holding: ins, keeping: keepsINS)
    }

    fileprivate var claiming: JournalBatch {
        JournalBatch(drafts, to: identity, expecting: version, holding: ins)
    }

    fileprivate func holding(_ ins: IdentifiantINS?) -> JournalBatch {
        JournalBatch(drafts, to: identity, expecting: version, holding: ins, keeping: keepsINS)
    }
}
#endif
