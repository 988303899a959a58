import Foundation

/// Prints the steps of a story, for a person or as one JSON object a line.
struct StoryPrinter {
    let asJSON: Bool

    /// Prints one step.
    ///
    /// - Parameters:
    ///   - title: What happens.
    ///   - status: The status of the identity after it.
    ///   - details: What the user sees.
    /// - Throws: The failure of standard output.
    func step(_ title: String, status: String? = nil, details: [String] = []) throws {
        let text: String
        if asJSON {
            let members: [String: JSONValue] = [
                "etape": .string(title), "statut": .optional(status),
                "details": .array(details.map { .string($0) }),
            ]
            text = JSONValue.object(members).line
        } else {
            let head = status.map { "\(title) → \($0)" } ?? title
            text = ([head] + details.map { "    \($0)" }).joined(separator: "\n")
        }
        try FileHandle.standardOutput.write(contentsOf: Data("\(text)\n".utf8))
    }
}
