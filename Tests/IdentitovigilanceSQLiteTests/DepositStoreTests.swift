#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct DepositStoreTests {
    private static let job = Timestamp(millisecondsSince1970: 1_772_442_900_123)

    private static func deposit(_ name: String, job: Timestamp = job) -> VerificationDeposit {
        let texts = ["id-1", "e\u{301}", "\u{E9}", "a\u{0}b", "\"\\/", ""]
        let members = texts.enumerated().map { VerificationDeposit.Member(identity: IdentityID($1), version: $0 + 2) }
        return VerificationDeposit(identifier: name, job: job, members: members)
    }

    /// What both stores of receipts promise.
    func check(_ store: any VerificationDepositStore) async throws {
        let deposits = [Self.deposit("b"), Self.deposit("a")]
        for deposit in deposits { try await store.openDeposit(deposit) }
        let later = Self.job.advanced(by: .milliseconds(1))
        try await store.openDeposit(Self.deposit("c", job: later))
        #expect(try await store.openDeposits(of: Self.job) == deposits, "oldest first, and whole")
        try await store.closeDeposit("b")
        #expect(try await store.openDeposits(of: Self.job) == [deposits[1]])
        #expect(try await store.openDeposits(of: later).map(\.identifier) == ["c"])
        #expect(try await store.openDeposits(of: Timestamp(millisecondsSince1970: 0)).isEmpty)
    }

    @Test func memory() async throws { try await check(InMemoryVerificationDepositStore()) }

    @Test func sqlite() async throws {
        try await TemporaryDirectory.use { directory in
            try await check(SQLiteIdentityStore(path: directory.file()))
            let reopened = try SQLiteIdentityStore(path: directory.file())
            #expect(try await reopened.openDeposits(of: Self.job) == [Self.deposit("a")])
            await #expect(throws: StoreError(.journalIncoherent)) { try await reopened.openDeposit(Self.deposit("b")) }
        }
    }
}
#endif
