#if SQLite
/// What a rotation of the keys came to.
public struct EncryptionRotation: Sendable, Hashable {
    /// How many records were encrypted by this call; those that a call before had done are not counted.
    public let records: Int

    /// Whether every record now has the current key; false only when the task was cancelled before.
    public let isComplete: Bool
}
#endif
