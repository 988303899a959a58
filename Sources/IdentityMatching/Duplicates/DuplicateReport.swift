/// The suspected duplicates of a base, in its order.
public struct DuplicateReport: Sendable, RandomAccessCollection {
    private let base: PatientBase
    private let model: LinkageModel
    private let choice: ThresholdChoice
    private let pairs: [ScoredPair]

    init(base: PatientBase, model: LinkageModel, choice: ThresholdChoice, pairs: [ScoredPair]) {
        self.base = base
        self.model = model
        self.choice = choice
        self.pairs = pairs
    }

    /// The weight from which pairs were proposed, in bits.
    public var threshold: Double { Double(choice.weight) }

    /// The share of right pairs that the model expects, from 0 to 1: an estimate of the base's own model, not a proof.
    public var expectedPrecision: Double { choice.expectedPrecision }

    /// The knowledge used.
    public var profile: MatchingProfile { model.profile }

    /// The number of records compared.
    public var recordCount: Int { base.count }

    /// The first place.
    public var startIndex: Int { 0 }

    /// The place after the last.
    public var endIndex: Int { pairs.count }

    /// A pair, with what explains it.
    public subscript(position: Int) -> SuspectedPair { SuspectedPair(pairs[position], base, model) }

    /// The number of records that are in a pair and are not the first of their person: what merging would remove.
    public var redundantRecords: Int {
        var parents: [UInt32: UInt32] = [:]
        func root(_ record: UInt32) -> UInt32 {
            var record = record
            while let parent = parents[record], parent != record { record = parent }
            return record
        }
        var redundant = 0
        for pair in pairs {
            let (left, right) = (root(pair.left), root(pair.right))
            guard left != right else { continue }
            parents[Swift.max(left, right)] = Swift.min(left, right)
            redundant += 1
        }
        return redundant
    }

    /// The numbers of the records of each pair, from 0, without building the explanation.
    public var recordNumbers: [(left: Int, right: Int)] { pairs.map { (Int($0.left), Int($0.right)) } }
}
