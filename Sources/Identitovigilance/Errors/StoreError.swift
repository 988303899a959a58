/// Why the store could not do what it was asked.
public struct StoreError: VigilanceError, Equatable {
    /// One of the codes of `ErrorCode+Store.swift`.
    public let code: ErrorCode

    /// The identity that already holds the INS, for `insDejaActive`.
    public let holder: IdentityID?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - holder: The identity that already holds the INS, for `insDejaActive`.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, holder: IdentityID? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.holder = holder
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes only.
    public static func == (left: StoreError, right: StoreError) -> Bool { left.code == right.code }
}
