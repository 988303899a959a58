extension INSiExchange {
    /// What came of an exchange.
    public enum Outcome: Sendable, Hashable {
        /// A whole answer came back.
        case answered(Answer, Code)

        /// No whole answer came back.
        case broken(Code)

        /// The answer, when one came back.
        public var answer: Answer? {
            switch self {
            case .answered(let answer, _): answer
            case .broken: nil
            }
        }

        /// The code that came out.
        public var code: Code {
            switch self {
            case .answered(_, let code), .broken(let code): code
            }
        }
    }

    /// An answer as it came off the wire.
    public struct Answer: Sendable, Hashable {
        /// The HTTP status.
        public let status: Int

        /// The `Content-Type` header as received.
        public let contentType: String?

        /// The bytes of the body.
        public let body: [UInt8]

        /// Describes an answer.
        ///
        /// - Parameters:
        ///   - status: The HTTP status.
        ///   - contentType: The `Content-Type` header.
        ///   - body: The bytes.
        public init(status: Int, contentType: String?, body: [UInt8]) {
            self.status = status
            self.contentType = contentType
            self.body = body
        }
    }

    /// The code that came out of an exchange, and what kind of code it is.
    public struct Code: Sendable, Hashable {
        /// The kinds of code.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// `CR/CodeCR` of a result.
            case compteRendu
            /// The code of a fault; its subcode, or `Sender` or `Receiver`, when it has none.
            case faute
            /// The answer can't be read: an `ErrorCode` about messages.
            case illisible
            /// No whole answer: an `ErrorCode` of a transport.
            case transport
        }

        /// The kind.
        public let kind: Kind

        /// The code, as received for the first two kinds.
        public let value: String

        /// Describes a code.
        ///
        /// - Parameters:
        ///   - kind: The kind.
        ///   - value: The code.
        public init(_ kind: Kind, _ value: String) {
            self.kind = kind
            self.value = value
        }
    }
}

extension INSiExchange.Answer: CustomStringConvertible {
    /// The status and the size: the content stays out of logs.
    public var description: String { "<réponse INSi \(status), \(body.count) octets>" }
}

extension INSiExchange.Code: CustomStringConvertible {
    /// The kind and the code; a received code that does not look like one (two digits; letters, `_`, digits) may hold
    /// anything, and is left out.
    public var description: String { "\(kind.rawValue) \(isShowable ? value : "inattendu")" }

    private var isShowable: Bool {
        let bytes = Array(value.utf8)
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        switch kind {
        case .compteRendu: return bytes.count == 2 && bytes.allSatisfy(isDigit)
        case .faute:
            if value == "Sender" || value == "Receiver" { return true }
            let parts = value.split(separator: "_", omittingEmptySubsequences: false)
            return parts.count == 2 && bytes.count <= 24 && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
                && !parts[1].isEmpty && parts[1].utf8.count <= 4 && parts[1].utf8.allSatisfy(isDigit)
        case .illisible, .transport: return true
        }
    }
}
