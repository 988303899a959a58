#if SQLite
import Foundation
import Identitovigilance

/// A trace in memory that breaks one promise.
struct FaultyExchangeStore: INSiExchangeStore {
    enum Fault: CaseIterable {
        case mendsRequest, cutsAtNUL, losesEmptyAnswer, composesAccents, losesAuthor, roundsBeginning, roundsDuration
        case losesBreakdowns, ordersByBeginning, repeatsTheLast, ignoresLimit, foldsCase, allIdentities
        case lastMomentToo, notTheFirstMoment, purgesTheMoment, purgesByPlace, forgetsPurges, countsNothing
        case notesNoEmptyPurge, givesPlacesAgain
    }

    private let store = InMemoryINSiExchangeStore()
    private let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    func append(_ exchange: INSiExchange) async throws(StoreError) -> TracedExchange {
        if fault == .losesBreakdowns, exchange.outcome.answer == nil {
            return TracedExchange(sequence: 1, exchange: exchange)
        }
        let traced = await store.append(kept(exchange))
        guard fault == .givesPlacesAgain else { return traced }
        return TracedExchange(
            sequence: Int64(await store.exchanges(.all, after: 0, limit: 999).count),
            exchange: traced.exchange
        )
    }

    func exchanges(
        _ selection: INSiExchangeSelection,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [TracedExchange] {
        var selection = selection
        switch fault {
        case .allIdentities: selection.identity = nil
        case .foldsCase: selection.identity = selection.identity.map { IdentityID($0.texte.lowercased()) }
        case .lastMomentToo: selection.before = selection.before?.advanced(by: .milliseconds(1))
        case .notTheFirstMoment: selection.from = selection.from?.advanced(by: .milliseconds(1))
        default: break
        }
        let after = fault == .repeatsTheLast ? max(0, sequence - 1) : sequence
        let page = await store.exchanges(selection, after: after, limit: fault == .ignoresLimit ? 1000 : limit)
        guard fault == .ordersByBeginning else { return page }
        return page.sorted { $0.exchange.beganAt < $1.exchange.beganAt }
    }

    func purgeExchanges(before moment: Timestamp, at instant: Timestamp) async throws(StoreError) -> INSiExchangePurge {
        switch fault {
        case .purgesTheMoment:
            let later = moment.advanced(by: .milliseconds(1))
            let purge = await store.purgeExchanges(before: later, at: instant)
            return INSiExchangePurge(instant: instant, before: moment, removed: purge.removed)
        case .purgesByPlace:
            let first = await store.exchanges(.all, after: 0, limit: 1).first
            guard let first, first.exchange.beganAt >= moment else { break }
            return INSiExchangePurge(instant: instant, before: moment, removed: 0)
        case .countsNothing:
            _ = await store.purgeExchanges(before: moment, at: instant)
            return INSiExchangePurge(instant: instant, before: moment, removed: 0)
        default: break
        }
        return await store.purgeExchanges(before: moment, at: instant)
    }

    func exchangePurges() async throws(StoreError) -> [INSiExchangePurge] {
        let purges = await store.exchangePurges()
        switch fault {
        case .forgetsPurges: return []
        case .notesNoEmptyPurge: return purges.filter { $0.removed > 0 }
        default: return purges
        }
    }

    private func kept(_ exchange: INSiExchange) -> INSiExchange {
        var (request, outcome, origin) = (exchange.request, exchange.outcome, exchange.origin)
        var (began, duration) = (exchange.beganAt, exchange.duration)
        switch fault {
        case .mendsRequest: request = Array(String(decoding: request, as: UTF8.self).utf8)
        case .cutsAtNUL: request = Array(request.prefix { $0 != 0 })
        case .losesEmptyAnswer where outcome.answer?.body.isEmpty == true: outcome = .broken(outcome.code)
        case .composesAccents:
            let code = outcome.code
            let composed = INSiExchange.Code(code.kind, code.value.precomposedStringWithCanonicalMapping)
            outcome = outcome.answer.map { .answered($0, composed) } ?? .broken(composed)
        case .losesAuthor: origin = CallOrigin(identity: origin.identity)
        case .foldsCase:
            origin = CallOrigin(
                identity: origin.identity.map { IdentityID($0.texte.lowercased()) },
                auteur: origin.auteur
            )
        case .roundsBeginning: began = Timestamp(millisecondsSince1970: began.millisecondsSince1970 / 1000 * 1000)
        case .roundsDuration: duration = .seconds(duration.components.seconds)
        default: break
        }
        return INSiExchange(
            request: request,
            outcome: outcome,
            beganAt: began,
            duration: duration,
            operation: exchange.operation,
            messageID: exchange.messageID,
            origin: origin
        )
    }
}
#endif
