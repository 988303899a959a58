import Foundation
import Identitovigilance
import IdentitovigilanceSQLite

/// `store-load FILE [COUNT]`: a new store with so many fictional identities, a million by default, and what it takes.
@main
struct StoreLoad {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, !FileManager.default.fileExists(atPath: arguments[1]) else {
            tell("usage: store-load FILE [COUNT]; FILE must not exist")
            exit(64)
        }
        let count = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1_000_000
        guard (1_000...1_000_000).contains(count) else {
            tell("COUNT: from 1000 to 1000000")
            exit(64)
        }
        let store = try SQLiteIdentityStore(path: arguments[1])
        try await Load(path: arguments[1], count: count, store: store).run()
    }
}
