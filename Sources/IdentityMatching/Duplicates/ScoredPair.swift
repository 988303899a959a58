/// Two records, how they agree and how much that weighs.
struct ScoredPair: Sendable {
    let left: UInt32
    let right: UInt32
    let weight: Float
    let pattern: AgreementPattern
    let evidence: PairEvidence
}
