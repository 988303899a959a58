/// The INS that an identity holds, and where it came from.
public struct RecuperationActive: Sendable, Hashable {
    /// The INS.
    public let ins: INS

    /// The former matricules as received, unchanged (EXI REC 08).
    public let historique: [MatriculeHistorique]

    /// How it was obtained; nothing when the référentiel sent it.
    public let canal: CanalSaisie?

    /// When it was accepted.
    public let instant: Timestamp

    /// When INSi was asked: nothing for the Appli carte Vitale or a flow, which do not ask it (rniv-rules 1.9.2).
    public var interrogation: Timestamp? { canal == .insi || canal == .carteVitale ? instant : nil }
}
