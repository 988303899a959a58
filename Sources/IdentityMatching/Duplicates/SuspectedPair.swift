/// Two records that are probably one person, and why.
public struct SuspectedPair: Sendable, Hashable {
    /// The reference of the record that comes first in the base.
    public let left: String

    /// The reference of the other.
    public let right: String

    /// The logarithm in base 2 of the odds that both are one person; 99 when their active INS is the same.
    public let weight: Double

    /// On what the pair rests.
    public let evidence: PairEvidence

    /// How each field agrees.
    public let fields: [FieldAgreement]

    /// The errors that would explain the differences, the likeliest reading first; none when all agrees.
    public let errors: [SuspectedError]

    init(_ pair: ScoredPair, _ base: PatientBase, _ model: LinkageModel) {
        left = base.reference(at: Int(pair.left))
        right = base.reference(at: Int(pair.right))
        weight = pair.evidence == .sameINS ? Double(ThresholdChoice.certainWeight) : Double(pair.weight)
        evidence = pair.evidence
        let rival = model.rival(of: pair.pattern)
        fields = ComparedField.allCases.map { field in
            FieldAgreement(
                field: field,
                level: pair.pattern[field],
                bits: Double(model.term(field, pair.pattern, against: rival))
            )
        }
        errors = SuspectedError.reading(pair.pattern, evidence: pair.evidence, rival: rival)
    }

    /// The probability that both are one person, from 0 to 1, by the model.
    public var probability: Double { ThresholdChoice.probability(Float(weight)) }
}

extension SuspectedPair: CustomStringConvertible {
    /// A placeholder: references may be personal data and stay out of logs.
    public var description: String { "<doublon suspecté>" }
}
