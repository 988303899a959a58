/// Why an act was refused: the identity stays as it was.
public struct ActRefusal: VigilanceError, Equatable {
    /// The code of the refusal.
    public let code: ErrorCode

    /// The comparison that decided, when one did.
    public let comparison: Comparison?

    /// The trait at fault, when one is.
    public let champ: Champ?

    /// The identity that is certainly the same person's, for `insDejaActive` (rniv-rules 6.4.4).
    public let doublon: IdentityID?

    /// Where the refusal was decided.
    public let location: SourceLocation

    /// Makes a refusal.
    ///
    /// - Parameters:
    ///   - code: The code of the refusal.
    ///   - comparison: The comparison that decided.
    ///   - champ: The trait at fault.
    ///   - doublon: The identity that is certainly the same person's.
    ///   - fileID: The file where it is decided; leave it out.
    ///   - line: The line where it is decided; leave it out.
    public init(
        _ code: ErrorCode,
        comparison: Comparison? = nil,
        champ: Champ? = nil,
        doublon: IdentityID? = nil,
        fileID: String = #fileID,
        line: Int = #line
    ) {
        self.code = code
        self.comparison = comparison
        self.champ = champ
        self.doublon = doublon
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes and the traits at fault.
    public static func == (left: ActRefusal, right: ActRefusal) -> Bool {
        left.code == right.code && left.champ == right.champ
    }

    /// The French sentence, headed by the name of the trait when the code is about a typed value.
    public var message: String {
        guard let champ, ErrorCode.traitCatalogue.contains(code) else { return code.message }
        return TraitError(code, champ: champ).message
    }
}
