#if SQLite
import Foundation
import INSiSimulator
import Identitovigilance

/// The deposits of a simulated INSi in a directory: they outlive the process, as those of the real one would.
struct DirectoryDeposits: SimulatedDeposits {
    let path: String

    func keep(_ message: [UInt8], as identifier: String, at instant: Timestamp) {
        let file = path + "/" + identifier
        guard !FileManager.default.fileExists(atPath: file) else { return }
        try? Data(message).write(to: URL(fileURLWithPath: file), options: .atomic)
    }

    func deposit(_ identifier: String) -> (message: [UInt8], instant: Timestamp)? {
        guard let data = FileManager.default.contents(atPath: path + "/" + identifier) else { return nil }
        return (Array(data), Timestamp(millisecondsSince1970: 0))
    }

    /// The whole messages, whatever their identifiers.
    func messages() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { UUID(uuidString: $0) != nil }.map {
            try String(contentsOfFile: path + "/" + $0, encoding: .utf8)
        }
    }
}
#endif
