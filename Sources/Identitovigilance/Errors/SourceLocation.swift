/// Where in the library's source an error was raised.
///
/// Made of `#fileID` and `#line`, so that it never holds a path of the machine that built the program.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The module and file, as `Module/File.swift`.
    public let fileID: String

    /// The line, from 1.
    public let line: Int

    /// Captures the place of the call.
    ///
    /// - Parameters:
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(fileID: String = #fileID, line: Int = #line) {
        self.fileID = fileID
        self.line = line
    }

    /// The location as `Module/File.swift:12`.
    public var description: String { "\(fileID):\(line)" }
}
