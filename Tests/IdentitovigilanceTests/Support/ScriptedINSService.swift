import Identitovigilance

/// An INSi that gives prepared answers, one a call, and notes what it was asked.
actor ScriptedINSService: INSService {
    struct Breakdown: Error, Equatable {}

    private var answers: [INSAnswer?]
    private(set) var asked: [INSiQuery] = []
    private(set) var askedByCard: [INSiCardQuery] = []

    private var verifications: [INSVerificationAnswer]
    private(set) var verified: [INSVerificationQuery] = []

    /// Answers in order; an absent one is a breakdown, as is a call too many.
    init(_ answers: [INSAnswer?], verifications: [INSVerificationAnswer] = []) {
        self.answers = answers
        self.verifications = verifications
    }

    func search(_ query: INSiQuery) async throws -> INSAnswer {
        asked.append(query)
        return try next()
    }

    func search(_ query: INSiCardQuery) async throws -> INSAnswer {
        askedByCard.append(query)
        return try next()
    }

    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer {
        verified.append(query)
        guard !verifications.isEmpty else { throw Breakdown() }
        return verifications.removeFirst()
    }

    private func next() throws -> INSAnswer {
        guard !answers.isEmpty, let answer = answers.removeFirst() else { throw Breakdown() }
        return answer
    }
}
