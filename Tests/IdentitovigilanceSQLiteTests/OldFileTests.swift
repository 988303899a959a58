#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// Files of each version of the tables, kept as they were written (`OldFiles`; fictional persons only).
///
/// 1, 3 and 4 hold what `identito qualify` of their time wrote; no commit ever wrote version 2 alone, whose file was made by the
/// SQL of its step.
struct OldFileTests {
    /// How the digest of the last act of each file begins.
    static let ends = [1: "c9c8caf1", 2: "c9c8caf1", 3: "3ade4ad5", 4: "9a67913b"]

    @Test(arguments: ends.keys.sorted())
    func isBroughtUpToDateAndLosesNothing(_ version: Int) async throws {
        try await TemporaryDirectory.use { directory in
            let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("OldFiles/version-\(version).sqlite")
            try FileManager.default.copyItem(atPath: file.path, toPath: directory.file())
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            let check = try await store.check()
            #expect(check.isSound && check.counts.acts == 3 && check.counts.holders == 1)
            #expect(check.counts.exchanges == (version == 1 ? 0 : 1))
            #expect(check.counts.openDeposits == (version == 2 ? 1 : 0))
            guard case .intact(let head) = check.journal else { return }
            #expect(try head.digest.description.hasPrefix(#require(Self.ends[version])))

            let identity = try #require(try await store.identities(after: nil, limit: 1).first)
            let record = try #require(try await store.record(of: identity))
            #expect(record.statut == .qualifiee && record.traits.nomNaissance == "D'ARTAGNAN DE L'HERAULT")
            #expect(try await store.holder(of: #require(record.ins).identifiant) == identity)
            for traced in try await store.exchanges(.all, after: 0, limit: 9) {
                #expect(traced.exchange.origin.identity == identity)
                #expect(traced.exchange.request.count == 1440)
            }
            _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
            #expect(try await store.check().isSound)
        }
    }
}
#endif
