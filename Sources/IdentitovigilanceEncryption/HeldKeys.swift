#if Encryption
/// Keys that were fetched before the store is opened.
public struct HeldKeys: KeyProvider, CustomStringConvertible {
    private let current: EncryptionKey
    private let others: [String: EncryptionKey]

    /// Holds keys.
    ///
    /// - Parameters:
    ///   - current: The key that new records take.
    ///   - previous: The keys of before, until a rotation has come to its end.
    public init(current: EncryptionKey, previous: [EncryptionKey] = []) {
        self.current = current
        others = Dictionary(previous.map { ($0.name, $0) }) { first, _ in first }
    }

    /// Gives the current key.
    ///
    /// - Returns: The key.
    public func currentKey() -> EncryptionKey { current }

    /// Gives a key by its name.
    ///
    /// - Parameter name: The name.
    /// - Returns: The key, or nothing.
    public func key(named name: String) -> EncryptionKey? { name == current.name ? current : others[name] }

    /// The names of the keys, and nothing of them.
    public var description: String { "HeldKeys(current: \(current.name), previous: \(others.keys.sorted()))" }
}
#endif
