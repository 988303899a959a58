import Foundation

/// The memory of this process.
enum ResidentMemory {
    /// The resident memory in megabytes, where the system says it in `/proc`.
    static var megabytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return nil }
        return kilobytes / 1024
    }
}
