/// The accepted INSi answer of an identity.
public struct RecuperationActive: Sendable, Hashable {
    /// The INS.
    public let ins: INS

    /// The former matricules as received, unchanged (EXI REC 08).
    public let historique: [MatriculeHistorique]

    /// How INSi was asked.
    public let canal: Act.CanalRecuperation

    /// When the answer was accepted.
    public let instant: Timestamp
}
