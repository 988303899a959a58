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

    private let pattern: AgreementPattern
    private let model: LinkageModel

    init(_ pair: ScoredPair, _ base: PatientBase, _ model: LinkageModel) {
        left = base.reference(at: Int(pair.left))
        right = base.reference(at: Int(pair.right))
        weight = pair.evidence == .sameINS ? Double(ThresholdChoice.certainWeight) : Double(pair.weight)
        evidence = pair.evidence
        pattern = pair.pattern
        self.model = model
    }

    /// How each field agrees.
    public var fields: [FieldAgreement] {
        let rival = model.rival(of: pattern)
        return ComparedField.allCases.map { field in
            let level = pattern[field]
            return FieldAgreement(
                field: field,
                level: level,
                bits: Double(model.term(field, level: level, against: rival))
            )
        }
    }

    /// The errors that would explain the differences, the likeliest reading first; none when all agrees.
    public var errors: [SuspectedError] {
        SuspectedError.reading(pattern, evidence: evidence, rival: model.rival(of: pattern))
    }

    /// The probability that both are one person, from 0 to 1, by the model.
    public var probability: Double { ThresholdChoice.probability(Float(weight)) }
}

extension SuspectedPair {
    /// Compares what is told of two pairs.
    public static func == (one: SuspectedPair, other: SuspectedPair) -> Bool {
        one.left == other.left && one.right == other.right && one.weight == other.weight
            && one.evidence == other.evidence && one.fields == other.fields && one.errors == other.errors
    }

    /// Hashes the references.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(left)
        hasher.combine(right)
    }
}

extension SuspectedPair: CustomStringConvertible {
    /// A placeholder: references may be personal data and stay out of logs.
    public var description: String { "<doublon suspecté>" }
}
