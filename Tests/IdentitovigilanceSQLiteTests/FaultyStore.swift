#if SQLite
import Foundation
import Identitovigilance

/// A store in memory that breaks one promise.
struct FaultyStore: IdentityStore {
    enum Fault: CaseIterable {
        case ignoresVersion, storesOneByOne, dropsTheRest, answersAnotherCode
        case composesAccents, trimsAuthor, roundsInstant
        case newestFirst, ordersAsUTF16, repeatsTheLast, ignoresLimit, foldsCase, wrongHead
    }

    private let store = InMemoryIdentityStore()
    private let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    func append(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int
    ) async throws(StoreError) -> [JournalEntry] {
        let identity = kept(identity)
        switch fault {
        case .ignoresVersion:
            return try await store.append(drafts, to: identity, expecting: store.entries(of: identity).count)
        case .dropsTheRest:
            return try await store.append(Array(drafts.prefix(1)), to: identity, expecting: version)
        case .storesOneByOne:
            var entries: [JournalEntry] = []
            for draft in drafts {
                entries += try await store.append([draft], to: identity, expecting: version + entries.count)
                await Task.yield()
            }
            return entries
        case .answersAnotherCode:
            do { return try await store.append(drafts, to: identity, expecting: version) } catch {
                throw StoreError(.stockageOccupe)
            }
        default: return try await store.append(drafts.map(kept), to: identity, expecting: version)
        }
    }

    func entries(of identity: IdentityID) async -> [JournalEntry] {
        let entries = await store.entries(of: kept(identity))
        return fault == .newestFirst ? entries.reversed() : entries
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
#endif
