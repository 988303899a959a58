/// A check of the identity against documents: kinds and moment, never a number (rniv-rules 5.4.3, 5.4.5).
public struct ControleActif: Sendable, Hashable {
    /// The kind of document.
    public let piece: PieceIdentite

    /// The second document of a pair.
    public let seconde: PieceIdentite?

    /// The last day on which the document is valid, when it was noted; passing it lowers nothing (1.4.3).
    public let finValidite: CalendarDate?

    /// When the check was done.
    public let instant: Timestamp

    /// Whether the stored copy of the document, if there was one, is destroyed.
    public let copiePurgee: Bool

    init(_ controle: Act.Controle, instant: Timestamp, copiePurgee: Bool = false) {
        self.init(
            piece: controle.piece,
            seconde: controle.seconde,
            finValidite: controle.finValidite,
            instant: instant,
            copiePurgee: copiePurgee
        )
    }

    private init(
        piece: PieceIdentite,
        seconde: PieceIdentite?,
        finValidite: CalendarDate?,
        instant: Timestamp,
        copiePurgee: Bool
    ) {
        self.piece = piece
        self.seconde = seconde
        self.finValidite = finValidite
        self.instant = instant
        self.copiePurgee = copiePurgee
    }

    var withoutCopy: ControleActif {
        ControleActif(piece: piece, seconde: seconde, finValidite: finValidite, instant: instant, copiePurgee: true)
    }

    /// Whether it is a control of that kind of document; any control when no kind is named.
    func concerns(_ named: PieceIdentite?) -> Bool { named == nil || piece == named || seconde == named }
}
