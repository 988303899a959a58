/// Goes through the candidate pairs of a base, on several threads, in an order that is always the same.
struct PairScorer: Sendable {
    let comparator: PairComparator
    let index: BlockIndex
    let profile: MatchingProfile

    /// Records handed to a thread at a time.
    private static let chunk = 2048

    /// Compares the candidates of one record in `stride`.
    func observations(every stride: Int, workers: Int) async -> ModelTrainer {
        await withTaskGroup(of: ModelTrainer.self) { group in
            for worker in 0..<workers {
                group.addTask { observe(every: stride, worker, of: workers) }
            }
            return await group.reduce(into: ModelTrainer(profile)) { $0.merge($1) }
        }
    }

    private func observe(every stride: Int, _ worker: Int, of workers: Int) -> ModelTrainer {
        var trainer = ModelTrainer(profile)
        var found: [UInt32] = []
        let rows = comparator.base.rows
        for record in Swift.stride(from: worker * stride, to: rows.count, by: stride * workers) {
            index.candidates(of: record, into: &found)
            for other in found {
                let result = comparator.compare(rows[record], rows[Int(other)])
                let proof: ModelTrainer.Proof =
                    result.provenSame ? .samePerson : result.provenDistinct ? .distinct : .none
                trainer.add(result.pattern, proof)
            }
        }
        return trainer
    }

    /// Weighs every candidate pair and keeps those above a floor; well above it, where a look-alike explains the pair too.
    func pairs(_ model: LinkageModel, above floor: Float, workers: Int) async -> [ScoredPair] {
        let chunks = (comparator.base.count + Self.chunk - 1) / Self.chunk
        var parts = [[ScoredPair]](repeating: [], count: chunks)
        await withTaskGroup(of: [(Int, [ScoredPair])].self) { group in
            for worker in 0..<workers {
                group.addTask { weigh(model, floor, worker, of: workers, chunks) }
            }
            for await results in group {
                for (chunk, pairs) in results { parts[chunk] = pairs }
            }
        }
        return Array(parts.joined())
    }

    private func weigh(
        _ model: LinkageModel,
        _ floor: Float,
        _ worker: Int,
        of workers: Int,
        _ chunks: Int
    ) -> [(Int, [ScoredPair])] {
        var results: [(Int, [ScoredPair])] = []
        var found: [UInt32] = []
        var others: [PatientRow] = []
        let rows = comparator.base.rows
        let bound = WeightBound(model, floor: floor)
        for chunk in stride(from: worker, to: chunks, by: workers) {
            var pairs: [ScoredPair] = []
            for record in (chunk * Self.chunk)..<min((chunk + 1) * Self.chunk, rows.count) {
                index.candidates(of: record, into: &found)
                let row = rows[record]
                // Fetched together, the rows are waited for once: they stand anywhere in memory.
                others.removeAll(keepingCapacity: true)
                for other in found { others.append(rows[Int(other)]) }
                for (other, otherRow) in zip(found, others) {
                    guard let result = comparator.compare(row, otherRow, above: bound) else { continue }
                    let weight = model.weight(of: result.pattern)
                    guard result.provenSame || weight >= floor && isAllowed(result.pattern, weight - floor, model)
                    else { continue }
                    pairs.append(
                        ScoredPair(
                            left: UInt32(record),
                            right: other,
                            weight: weight,
                            pattern: result.pattern,
                            evidence: result.provenSame ? .sameINS : .weight
                        )
                    )
                }
            }
            results.append((chunk, pairs))
        }
        return results
    }

    private func isAllowed(_ pattern: AgreementPattern, _ excess: Float, _ model: LinkageModel) -> Bool {
        PairRules.refusal(of: pattern, model.profile) == nil && excess >= model.margin(of: pattern)
    }
}
