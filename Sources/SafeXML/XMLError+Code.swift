extension XMLError {
    /// The kind of an error: an open set, to which later versions may add.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name of the code.
        public let rawValue: String

        /// Creates a code from its stable name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }
}

extension XMLError.Code {
    /// The document is not well-formed, or misuses namespaces.
    public static let malformed = Self(rawValue: "malformed")
    /// The document has a DOCTYPE, which is never allowed.
    public static let doctypeForbidden = Self(rawValue: "doctypeForbidden")
    /// The document has more bytes than the limit.
    public static let tooLarge = Self(rawValue: "tooLarge")
    /// Elements are nested more deeply than the limit.
    public static let tooDeep = Self(rawValue: "tooDeep")
    /// The document has more elements, attributes and namespace declarations than the limit.
    public static let tooManyNodes = Self(rawValue: "tooManyNodes")
    /// One text or one attribute value has more bytes than the limit.
    public static let textTooLong = Self(rawValue: "textTooLong")
    /// The document's encoding is not a supported one, or contradicts its bytes.
    public static let unsupportedEncoding = Self(rawValue: "unsupportedEncoding")
    /// The document declares a version of XML other than 1.0.
    public static let unsupportedVersion = Self(rawValue: "unsupportedVersion")
    /// The document is empty or only white space.
    public static let emptyDocument = Self(rawValue: "emptyDocument")
    /// libxml2 could not get the memory it needs.
    public static let outOfMemory = Self(rawValue: "outOfMemory")
    /// The writer was given a character that XML 1.0 cannot carry.
    public static let invalidCharacter = Self(rawValue: "invalidCharacter")
    /// The writer was given a name or a prefix that is not an XML name.
    public static let invalidName = Self(rawValue: "invalidName")
    /// The writer was given a namespace declaration that XML forbids, or one prefix twice on an element.
    public static let invalidNamespace = Self(rawValue: "invalidNamespace")
    /// The writer was given a prefix that no open element declares.
    public static let undeclaredPrefix = Self(rawValue: "undeclaredPrefix")
    /// The writer was given one attribute twice on an element.
    public static let duplicateAttribute = Self(rawValue: "duplicateAttribute")
    /// The document has no element of the name and identifier to canonicalise.
    public static let elementNotFound = Self(rawValue: "elementNotFound")
    /// The document has several elements of the name and identifier to canonicalise.
    public static let elementNotUnique = Self(rawValue: "elementNotUnique")
    /// The element has no canonical form, because it uses a relative namespace name.
    public static let notCanonicalisable = Self(rawValue: "notCanonicalisable")
    /// The writer's calls don't make one root element with everything inside it.
    public static let unbalanced = Self(rawValue: "unbalanced")

    var explanation: String {
        Self.explanations[self] ?? "The XML operation failed"
    }

    private static let explanations: [Self: String] = [
        .malformed: "The document is not well-formed XML",
        .doctypeForbidden: "The document has a DOCTYPE, which is forbidden",
        .tooLarge: "The document has too many bytes",
        .tooDeep: "The document's elements are nested too deeply",
        .tooManyNodes: "The document has too many elements, attributes and namespace declarations",
        .textTooLong: "A text or an attribute value of the document is too long",
        .unsupportedEncoding: "The document's encoding is not supported, or contradicts its bytes",
        .unsupportedVersion: "The document is not XML 1.0",
        .emptyDocument: "The document is empty",
        .outOfMemory: "The XML parser could not get memory",
        .invalidCharacter: "A text or an attribute value has a character that XML cannot carry",
        .invalidName: "A name is not an XML name",
        .invalidNamespace: "A namespace declaration is not allowed",
        .undeclaredPrefix: "A prefix is not declared",
        .duplicateAttribute: "An element has one attribute twice",
        .elementNotFound: "The document lacks the element to canonicalise",
        .elementNotUnique: "The document has several elements that could be the one to canonicalise",
        .notCanonicalisable: "The element has no canonical form",
        .unbalanced: "The document being written is not exactly one root element",
    ]
}
