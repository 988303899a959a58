/// Finds the records of a base that are probably one person.
///
/// Records are brought together by several keys, compared field by field, and weighed by a model that learns from the base
/// itself, without labels. Twins, homonyms, relatives and spouses are told apart; two records of different active INS are
/// never proposed; two of one active INS always are (rniv-rules 6.4.4, 6.5.3). The same base gives the same result.
public struct DuplicateFinder: Sendable {
    private let base: PatientBase

    /// The knowledge used; by default the one that fits the base.
    public var profile: MatchingProfile

    /// The weight from which a pair is proposed, in bits; by default chosen by the model, see ``precisionAim``.
    ///
    /// A pair that twins or homonyms explain too must weigh 4 bits more than this, or 4 when the model chooses: a collision
    /// is worse than a duplicate (rniv-rules 6.4.3).
    public var threshold: Double?

    /// The precision that the model must expect of the pairs it proposes, when it chooses the threshold.
    public var precisionAim = 0.985

    /// When the base is two that were read one after the other: how many records the first one has.
    ///
    /// Pairs of one record of each are then looked for, and no others: what a base holds twice is not told.
    public var firstBaseCount: Int?

    /// Which codes of a birthplace have been one place.
    public var communes = CommuneHistory()

    /// The number of threads that compare.
    public var workers = 2

    /// A step of the search, for a progress bar.
    public enum Step: Int, Sendable, CaseIterable {
        /// Bringing records together.
        case blocking
        /// Learning the weights.
        case learning
        /// Weighing the pairs.
        case weighing
        /// Done.
        case done
    }

    /// Prepares a search in a base.
    ///
    /// - Parameter base: The base.
    public init(_ base: PatientBase) {
        self.base = base
        profile = MatchingProfile(fitting: base)
    }

    /// How many records the weights are learned from.
    private static let learningRecords = 30_000

    /// Searches.
    ///
    /// - Parameter progress: Told each step as it begins.
    /// - Returns: The pairs, in the order of the base.
    public func find(progress: (Step) -> Void = { _ in }) async -> DuplicateReport {
        progress(.blocking)
        let comparator = PairComparator(base, profile, communes: communes)
        let workers = max(1, workers)
        let scope = firstBaseCount.map { PairScope.across($0) } ?? .within
        let index = await BlockIndex(base, profile, scope, workers: workers)
        let scorer = PairScorer(comparator: comparator, index: index, profile: profile)
        progress(.learning)
        let model = await learn(comparator, scorer, scope)
        progress(.weighing)
        let scored = await scorer.pairs(model, above: Float(threshold ?? 0), workers: workers)
        let certain = ThresholdChoice.certainWeight
        let choice = ThresholdChoice(
            scored.map { $0.evidence == .sameINS ? certain : $0.weight },
            aim: precisionAim,
            imposed: threshold.map { Float($0) }
        )
        let kept = scored.filter { $0.weight >= choice.weight || $0.evidence == .sameINS }
        let added = Triangles.missing(among: kept, comparator, profile).filter {
            $0.weight >= choice.weight && scope.holds($0.left, $0.right)
        }
        let pairs = (kept + added).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        progress(.done)
        return DuplicateReport(base: base, model: model, choice: choice, pairs: pairs)
    }

    private func learn(_ comparator: PairComparator, _ scorer: PairScorer, _ scope: PairScope) async -> LinkageModel {
        let stride = max(1, base.count / Self.learningRecords)
        let trainer = await scorer.observations(every: stride, workers: max(1, workers))
        var start = DefaultProbabilities.table
        await UnrelatedMeasure.fill(&start, comparator)
        return trainer.train(from: start, pairs: scope.pairs(among: base.count), scale: Double(stride))
    }
}
