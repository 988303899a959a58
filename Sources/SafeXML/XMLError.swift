/// Why a document was refused, or could not be written.
///
/// It carries no part of the document: a patient's data cannot leave through an error message or a log.
public struct XMLError: Error, Sendable {
    /// What went wrong.
    public let code: Code
    /// The line of the document at which parsing stopped, when it is known.
    public let line: Int?
    /// Where in the library's source the error was raised.
    public let origin: Origin

    /// Creates an error raised at the place where this is called.
    public init(_ code: Code, line: Int? = nil, fileID: String = #fileID, sourceLine: Int = #line) {
        self.code = code
        self.line = line
        self.origin = Origin(fileID: fileID, line: sourceLine)
    }

    /// A place in the library's source.
    public struct Origin: Hashable, Sendable {
        /// The module and file name.
        public let fileID: String
        /// The line of that file.
        public let line: Int
    }
}

extension XMLError: Equatable {
    /// Compares the codes only: two errors of one kind are equal wherever they were raised.
    public static func == (lhs: XMLError, rhs: XMLError) -> Bool {
        lhs.code == rhs.code
    }
}

extension XMLError: CustomStringConvertible {
    /// A sentence in English for a log; it never quotes the document.
    public var description: String {
        let place = line.map { " (document line \($0))" } ?? ""
        return "\(code.explanation)\(place) [\(code.rawValue), \(origin.fileID):\(origin.line)]"
    }
}
