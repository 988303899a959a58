import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import IdentityMatching

/// Fills a store, and measures it.
struct Load {
    let path: String
    let count: Int
    let store: SQLiteIdentityStore
    private let clock = ContinuousClock()

    /// How many identities are stored in one transaction, as in the take-over of a base.
    private static let batch = 1_000

    /// How many calls a mean is made of.
    private static let calls = 200

    func run() async throws {
        try await one(by: 0..<Self.calls, "at the start")
        try await fill(Self.calls..<count - Self.calls)
        try await one(by: count - Self.calls..<count, "at the end")
        try await mean("one identity read") { try await store.entries(of: $0.identity).count == 2 }
        try await mean("one identity rebuilt") { try await store.record(of: $0.identity)?.version == 2 }
        try await mean("holder of an INS") { try await store.holder(of: try $0.ins) == $0.identity }
        try await mean("a page of 100") { !(try await store.identities(after: $0.identity, limit: 100)).isEmpty }
        try await once("verifyJournal") {
            guard case .intact = try await store.verifyJournal() else { throw CocoaError(.fileReadCorruptFile) }
        }
        try await once("check") {
            guard try await store.check().isSound else { throw CocoaError(.fileReadCorruptFile) }
        }
        try await once("backup") { try await store.backup(to: path + ".copie") }
        tell("peak memory: \(Self.peakMemory)")
        try await directory()
        try await once("close") { try await store.close() }
        try await once("open") { _ = try SQLiteIdentityStore(path: path) }
        tell("file: \(Self.size(path)) MB; peak memory: \(Self.peakMemory)")
    }

    private func fill(_ numbers: Range<Int>) async throws {
        var (first, start) = (numbers.lowerBound, clock.now)
        var told = first
        while first < numbers.upperBound {
            let end = min(first + Self.batch, numbers.upperBound)
            _ = try await store.append((first..<end).map { try LoadedPerson(number: $0).batch() })
            first = end
            guard first - told >= max(1, count / 10) || first == numbers.upperBound else { continue }
            let rate = Double(first - told) / (clock.now - start).seconds
            tell("\(first) identities: \(Int(rate)) a second, file \(Self.size(path)) MB")
            (told, start) = (first, clock.now)
        }
    }

    private func one(by numbers: Range<Int>, _ when: String) async throws {
        let batches = try numbers.map { try LoadedPerson(number: $0).batch() }
        let start = clock.now
        for batch in batches { _ = try await store.append([batch]) }
        tell("one identity a call, \(when): \(Int(Double(numbers.count) / (clock.now - start).seconds)) a second")
    }

    private func mean(_ name: String, _ work: (LoadedPerson) async throws -> Bool) async throws {
        let start = clock.now
        for call in 0..<Self.calls {
            guard try await work(LoadedPerson(number: call * 7919 % count)) else {
                throw CocoaError(.fileReadCorruptFile)
            }
        }
        tell("\(name): \(Int((clock.now - start).seconds / Double(Self.calls) * 1_000_000)) µs")
    }

    /// What a desk that looks for known identities by an index needs when it is opened.
    private func directory() async throws {
        let start = clock.now
        let directory = try await IndexedIdentityStore(store)
        let elapsed = Int((clock.now - start).seconds * 1000)
        tell("index of known identities: \(elapsed) ms, peak memory: \(Self.peakMemory)")
        try await mean("a search by matricule") { person in
            let query = IdentityQuery(matricule: try person.ins.matricule)
            return try await directory.search(query, limit: 20).map(\.record.id) == [person.identity]
        }
    }

    private func once(_ name: String, _ work: () async throws -> Void) async throws {
        let start = clock.now
        try await work()
        tell("\(name): \(Int((clock.now - start).seconds * 1000)) ms")
    }

    private static func size(_ path: String) -> Int {
        ["", "-wal"].compactMap { try? FileManager.default.attributesOfItem(atPath: path + $0)[.size] as? Int }
            .reduce(0, +) / 1_000_000
    }

    /// As Linux tells it.
    private static var peakMemory: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }.map { String($0.dropFirst(6)) }
            ?? "unknown"
    }
}

/// One line, seen at once also in a file.
func tell(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

extension Duration {
    var seconds: Double { self / .seconds(1) }
}
