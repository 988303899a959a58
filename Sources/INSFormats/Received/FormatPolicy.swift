/// The choices that the texts leave open to who reads or writes a format, each with its default and the reason for it.
public struct FormatPolicy: Sendable, Hashable {
    /// What to do with an INS that has a wrong matricule, lacks a trait or has a birthplace that is no code of the COG, in a
    /// message that can be read otherwise.
    ///
    /// Default: refuse the message. The profile of transport calls both a blocking error (codes 904 and 905, interop-formats
    /// 3.8), but several official samples have wrong keys (9.10) and care can't always wait for the sender: with
    /// ``UnusableINS/drop`` the identity comes without its INS, and says so. A Datamatrix is always refused: it holds nothing
    /// else.
    public var unusableINS = UnusableINS.refuse

    /// What becomes of an INS that can't be taken.
    public enum UnusableINS: Sendable, Hashable {
        /// The whole message is refused.
        case refuse
        /// The identity is taken without the INS, with a warning.
        case drop
    }

    /// The defaults.
    public static let standard = FormatPolicy()

    /// Makes a policy with the defaults.
    public init() {}
}
