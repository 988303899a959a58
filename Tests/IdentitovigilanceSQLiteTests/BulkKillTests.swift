#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// The verification of a base is killed as a process, again and again, and resumed.
///
/// `make bulk-kill` runs it on 10,000 identities.
struct BulkKillTests {
    private static let kills = 20

    private static var count: Int {
        ProcessInfo.processInfo.environment["IDENTITOVIGILANCE_BULK_KILL"].flatMap { Int($0) } ?? 300
    }

    @Test(arguments: [false, true])
    func eachIdentityIsVerifiedOnce(byDeposit: Bool) async throws {
        try await TemporaryDirectory.use { directory in
            let base = BulkBase(
                path: directory.file(),
                notes: directory.file("notes"),
                deposits: DirectoryDeposits(path: directory.file("depots"))
            )
            try FileManager.default.createDirectory(atPath: base.deposits.path, withIntermediateDirectories: true)
            try await base.fill(Self.count)
            let expected = BulkBase.Expectation(count: Self.count)
            // A unit call has four steps and an act stored by a deposit two: the job never ends before the last kill.
            let steps = max(1, expected.withINS * (byDeposit ? 2 : 4) / Self.kills)
            for _ in 0..<Self.kills {
                await kill(base, byDeposit, steps: .random(in: 1...steps), delay: .random(in: 0...2000))
            }
            let report = try await base.run(over: BulkKillTests.count, byDeposit: byDeposit, fuse: .none)
            #expect(report.isComplete && report.sansReponse.isEmpty && report.total == Self.count)
            #expect(BulkBase.Expectation(report) == expected)
            try await checkJournal(base, expected)
            if byDeposit {
                try checkDeposits(base, expected)
            } else {
                try await checkCalls(base, expected)
            }
        }
    }

    private func kill(_ base: BulkBase, _ byDeposit: Bool, steps: Int, delay: UInt32) async {
        let (path, notes, deposits) = (base.path, base.notes, base.deposits.path)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                path = path as String, notes = notes as String, deposits = deposits as String,
                byDeposit = byDeposit as Bool, steps = steps as Int, delay = delay as UInt32,
            ] in
            let base = BulkBase(path: path, notes: notes, deposits: DirectoryDeposits(path: deposits))
            _ = try await base.run(
                over: BulkKillTests.count,
                byDeposit: byDeposit,
                fuse: Fuse(steps: steps, delay: delay)
            )
            // The end came before the fuse burnt down: wait for it.
            sleep(5)
        }
    }

    private func checkJournal(_ base: BulkBase, _ expected: BulkBase.Expectation) async throws {
        let store = try SQLiteIdentityStore(path: base.path)
        var verifications: [Int: Int] = [:]
        for number in 0..<Self.count {
            let entries = try await store.entries(of: IdentityID("patient-\(number)"))
            verifications[entries.count { $0.act.kind == .verifierINS }, default: 0] += 1
        }
        #expect(verifications == [0: expected.sansINS, 1: expected.withINS], "each INS is verified exactly once")
        guard case .intact = try await store.verifyJournal() else {
            Issue.record("the journal must verify")
            return
        }
        #expect(try await store.openDeposits(of: BulkBase.startedAt).isEmpty, "every deposit was collected")
    }

    /// INSi is asked again only about those whose answer was not stored when the process died.
    private func checkCalls(_ base: BulkBase, _ expected: BulkBase.Expectation) async throws {
        let asked = try String(contentsOfFile: base.notes, encoding: .utf8).split(separator: "\n")
        #expect(Set(asked).count == expected.withINS)
        #expect(asked.count <= expected.withINS + Self.kills * BulkBase.concurrency)
        let store = try SQLiteIdentityStore(path: base.path)
        for name in Set(asked) {
            let traced = try await store.exchanges(.init(about: IdentityID(String(name))), after: 0, limit: 99)
            #expect(
                traced.contains { $0.exchange.outcome.code.kind == .compteRendu },
                "an answer that counts is traced"
            )
        }
    }

    /// Nothing is deposited twice, however the process died.
    private func checkDeposits(_ base: BulkBase, _ expected: BulkBase.Expectation) throws {
        let messages = try base.deposits.messages()
        let deposited = messages.reduce(0) { $0 + $1.components(separatedBy: "<req:RequeteUnitaire").count - 1 }
        #expect(deposited == expected.withINS, "each INS is in one deposit")
        #expect(messages.count <= expected.withINS / BulkBase.depositSize + Self.kills + Self.count / 500 + 2)
    }
}
#endif
