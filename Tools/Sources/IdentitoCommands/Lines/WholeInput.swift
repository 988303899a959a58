import Foundation

/// Standard input as one document, with a bound.
enum WholeInput {
    /// Reads to the end, or just past the bound: enough to know that the document is too large.
    static func read(atMost limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit, let data = try FileHandle.standardInput.read(upToCount: 1 << 16), !data.isEmpty {
            bytes.append(contentsOf: data)
        }
        return bytes
    }
}
