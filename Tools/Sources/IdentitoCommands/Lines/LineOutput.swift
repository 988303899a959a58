import Foundation

/// Standard output, written in large pieces.
struct LineOutput {
    private let output: FileHandle
    private var pending = Data()

    init(_ output: FileHandle = .standardOutput) { self.output = output }

    mutating func write(_ line: String) throws {
        pending.append(contentsOf: line.utf8)
        pending.append(UInt8(ascii: "\n"))
        if pending.count > 1 << 16 { try flush() }
    }

    mutating func flush() throws {
        try output.write(contentsOf: pending)
        pending.removeAll(keepingCapacity: true)
    }
}
