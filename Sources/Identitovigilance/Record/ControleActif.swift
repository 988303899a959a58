/// A check of the identity against documents: kinds and moment, never a number (rniv-rules 5.4.3, 5.4.5).
public struct ControleActif: Sendable, Hashable {
    /// The kind of document.
    public let piece: PieceIdentite

    /// The second document of a pair.
    public let seconde: PieceIdentite?

    /// When the check was done.
    public let instant: Timestamp
}
