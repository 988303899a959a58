#if SQLite
import Foundation
import INSi
import Identitovigilance
import Synchronization

/// Kills the process a little after a number of steps: before or after a call, an act or a receipt, or within it.
final class Fuse: Sendable {
    private let left: Mutex<Int>
    private let delay: UInt32

    /// Lays a fuse.
    ///
    /// - Parameters:
    ///   - steps: After how many steps.
    ///   - delay: How long after the last one, in microseconds.
    init(steps: Int, delay: UInt32 = 0) {
        left = Mutex(steps)
        self.delay = delay
    }

    /// One that is never lit.
    static let none = Fuse(steps: .max)

    func step() {
        let isBurnt = left.withLock { left in
            left -= 1
            return left == 0
        }
        guard isBurnt else { return }
        Thread.detachNewThread { [delay] in
            usleep(delay)
            kill(getpid(), SIGKILL)
        }
    }
}

/// A transport with a fuse, which notes on the disk about whom it was asked.
struct FusedTransport: INSiTransport {
    let next: any INSiTransport
    let fuse: Fuse
    let notes: String

    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        fuse.step()
        if let identity = request.origin.identity { note(identity.texte) }
        let response = try await next.exchange(request)
        fuse.step()
        return response
    }

    private func note(_ text: String) {
        let descriptor = unsafe open(notes, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { return }
        let line = Array("\(text)\n".utf8)
        _ = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }
}

/// A store with a fuse.
struct FusedStore<Next: IdentityStore & VerificationDepositStore>: IdentityStore, VerificationDepositStore {
    let next: Next
    let fuse: Fuse

    func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? { try await next.holder(of: ins) }

    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        fuse.step()
        let entries = try await next.append(batches)
        fuse.step()
        return entries
    }

    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await next.entries(of: identity)
    }

    func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await next.identities(after: identity, limit: limit)
    }

    func verifyJournal() async throws(StoreError) -> JournalVerification { try await next.verifyJournal() }

    func openDeposit(_ deposit: VerificationDeposit) async throws(StoreError) {
        fuse.step()
        try await next.openDeposit(deposit)
        fuse.step()
    }

    func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit] {
        try await next.openDeposits(of: job)
    }

    func closeDeposit(_ identifier: String) async throws(StoreError) {
        fuse.step()
        try await next.closeDeposit(identifier)
        fuse.step()
    }
}
#endif
