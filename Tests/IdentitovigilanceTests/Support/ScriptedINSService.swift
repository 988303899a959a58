import Identitovigilance

/// An INSi that gives prepared answers, one a call, and notes what it was asked.
actor ScriptedINSService: INSService {
    struct Breakdown: Error, Equatable {}

    private var answers: [INSAnswer?]
    private(set) var asked: [INSiQuery] = []
    private(set) var askedByCard: [INSiCardQuery] = []

    /// Answers in order; an absent one is a breakdown, as is a call too many.
    init(_ answers: [INSAnswer?]) { self.answers = answers }

    func search(_ query: INSiQuery) async throws -> INSAnswer {
        asked.append(query)
        return try next()
    }

    func search(_ query: INSiCardQuery) async throws -> INSAnswer {
        askedByCard.append(query)
        return try next()
    }

    private func next() throws -> INSAnswer {
        guard !answers.isEmpty, let answer = answers.removeFirst() else { throw Breakdown() }
        return answer
    }
}
