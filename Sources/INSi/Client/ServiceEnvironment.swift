/// Which INSi is asked: the same fault means another thing on each.
public enum ServiceEnvironment: Sendable, Hashable {
    /// The real service: every fault is a breakdown.
    case production

    /// The editor test service, where a person who is not in its base gives insi_101 or insi_102 instead of `01`
    /// (insi-protocol 16.1): these two are answered as "nobody".
    case editorTest

    /// Whether a fault says that nobody was found.
    func saysNobody(_ faute: INSiFaute) -> Bool {
        guard self == .editorTest, let code = faute.code?.lowercased() else { return false }
        return code == "insi_101" || code == "insi_102"
    }
}
