import BenchHarness
import Foundation

/// The messages that every contender reads or writes.
enum DataFolder {
    static func path(_ file: String) throws -> String {
        guard let peers = ProcessInfo.processInfo.environment["BENCH_PEERS"] else {
            throw BenchError("BENCH_PEERS does not name the folder Peers: run bench.sh")
        }
        return "\(peers)/../Data/\(file)"
    }
}
