/// How the answers are written; the same message in the shapes seen on the wire (insi-protocol 14.1).
public enum WireShape: Sendable, Hashable, CaseIterable {
    /// The live service since October 2022: `env:Body`, the result in a default namespace.
    case live

    /// The live service before: the prefix `ns2` on the result, `Prenom` repeated in the traits.
    case prefixed
}
