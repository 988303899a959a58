public import Identitovigilance
internal import SafeXML

/// Why a message can't be written or read.
public struct INSiMessageError: VigilanceError, Equatable {
    /// One of the codes of `ErrorCode+Messages.swift`.
    public let code: ErrorCode

    /// The XSD element at fault, when one is.
    public let element: String?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - element: The XSD element at fault.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(_ code: ErrorCode, element: String? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.element = element
        self.location = SourceLocation(fileID: fileID, line: line)
    }

    /// Explains what SafeXML refused.
    init(_ error: XMLError, fileID: String = #fileID, line: Int = #line) {
        let code: ErrorCode =
            switch error.code {
            case .doctypeForbidden: .dtdInterdite
            case .tooLarge, .tooDeep, .tooManyNodes, .textTooLong: .tropGrand
            default: .xmlMalForme
            }
        self.init(code, fileID: fileID, line: line)
    }

    /// The code, its English explanation, the element and the place, without any value of the message.
    public var description: String {
        "\(code.rawValue): \(code.description)\(element.map { " Element: \($0)." } ?? "") [\(location)]"
    }

    /// Compares the codes and the elements.
    public static func == (left: INSiMessageError, right: INSiMessageError) -> Bool {
        left.code == right.code && left.element == right.element
    }
}
