/// The end of a journal: its last sequence number and digest.
///
/// Noted elsewhere, it also proves that nothing was cut off.
public struct JournalHead: Sendable, Hashable {
    /// The number of entries.
    public let sequence: Int64

    /// The digest of the last entry.
    public let digest: Digest

    /// The head of a journal without entries.
    public static let empty = JournalHead(sequence: 0, digest: .origin)

    /// Describes a head.
    ///
    /// - Parameters:
    ///   - sequence: The number of entries.
    ///   - digest: The digest of the last entry.
    public init(sequence: Int64, digest: Digest) {
        self.sequence = sequence
        self.digest = digest
    }

    /// The head after an entry.
    ///
    /// - Parameter entry: The last entry.
    public init(_ entry: JournalEntry) {
        self.init(sequence: entry.sequence, digest: entry.digest)
    }
}
