#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct DamageTests {
    private static let page = 4096

    /// Every page of the file is overwritten in turn: whole, its header, its middle.
    @Test(arguments: [0..<page, 0..<12, 2000..<2064])
    func overwrittenPage(_ range: Range<Int>) async throws {
        try await TemporaryDirectory.use { directory in
            let written = try await fill(directory.file())
            let sound = try Data(contentsOf: URL(fileURLWithPath: directory.file()))
            try #require(sound.count >= 10 * Self.page)
            for start in stride(from: 0, to: sound.count, by: Self.page) {
                var damaged = sound
                damaged.replaceSubrange(start + range.lowerBound..<start + range.upperBound, with: garbage(range.count))
                let path = directory.newFile()
                try damaged.write(to: URL(fileURLWithPath: path))
                await #expect(try isToldOrHarmless(path, written), "page \(start / Self.page + 1)")
            }
        }
    }

    @Test func truncatedFile() async throws {
        try await TemporaryDirectory.use { directory in
            let written = try await fill(directory.file())
            let sound = try Data(contentsOf: URL(fileURLWithPath: directory.file()))
            for length in [1, 50, 100, 4095, 4096, 4097, sound.count / 2, sound.count - 1] {
                let path = directory.newFile()
                try sound.prefix(length).write(to: URL(fileURLWithPath: path))
                await #expect(try isToldOrHarmless(path, written), "cut at \(length)")
            }
        }
    }

    /// Whether the damage is told by a `StoreError` or a fault, or else hit nothing: everything reads as before.
    private func isToldOrHarmless(_ path: String, _ written: [JournalEntry]) async throws -> Bool {
        do {
            let store = try SQLiteIdentityStore(path: path)
            _ = try? await store.append([Acts.control()], to: Acts.second, expecting: 7)
            guard case .intact(let head) = try await store.verifyJournal() else { return true }
            guard let last = written.last, head == JournalHead(last) else { return false }
            return try await Acts.everything(in: store) == written
        } catch let error as StoreError {
            return [.stockageEndommage, .fichierNonReconnu, .journalIncoherent, .stockageInaccessible]
                .contains(error.code)
        }
    }

    private func fill(_ path: String) async throws -> [JournalEntry] {
        let store = try SQLiteIdentityStore(path: path)
        for identity in 0..<20 {
            let drafts = [try Acts.creation()] + (0..<5).map { Acts.control("\($0)") }
            _ = try await store.append(drafts, to: IdentityID("identite-\(identity)"), expecting: 0)
        }
        let written = try await Acts.everything(in: store)
        // The copies are made of the file alone.
        try await store.close()
        return written
    }

    private func garbage(_ count: Int) -> Data { Data((0..<count).map { UInt8($0 * 7 % 251) | 0x80 }) }
}
#endif
