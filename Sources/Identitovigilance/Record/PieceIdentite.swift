/// The kind of an identity document or device, never its number.
///
/// The code is the one of PAM ZFD-7 or FR Core (rniv-rules 5.3); the set is open.
public struct PieceIdentite: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The code, as `CN` or `PA`.
    public let rawValue: String

    /// Takes a code.
    ///
    /// - Parameter rawValue: The code of the kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The code when the catalogue of the library holds it, else `?`: a sender may write a name where a code belongs.
    public var description: String {
        self == .controleEmetteur || EvidenceCatalogue.standard.row(for: self) != nil ? rawValue : "?"
    }

    /// National identity card.
    public static let carteNationaleIdentite = PieceIdentite(rawValue: "CN")
    /// Passport.
    public static let passeport = PieceIdentite(rawValue: "PA")
    /// Residence permit.
    public static let titreSejour = PieceIdentite(rawValue: "CS")
    /// Appli carte Vitale.
    public static let appliCarteVitale = PieceIdentite(rawValue: "AV")
    /// A control that the sender of a flow answers for; the code is ours, and no user may choose it.
    public static let controleEmetteur = PieceIdentite(rawValue: "emetteur")
}
