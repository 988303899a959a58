public import INSi

/// Which requests a rule is about: all that is set must be so.
public struct ScenarioCondition: Sendable, Hashable {
    /// The operation.
    public var operation: INSiOperation?

    /// The birth name, to the letter.
    public var nomNaissance: String?

    /// One of the given names that are sent.
    public var prenom: String?

    /// The sex.
    public var sexe: String?

    /// The birth date, `YYYY-MM-DD`.
    public var dateNaissance: String?

    /// The birthplace.
    public var lieuNaissance: String?

    /// The numbers of the calls, the first since the start being 1.
    public var calls: ClosedRange<Int>?

    /// Makes a condition that every request meets.
    public init() {}

    /// Whether a request meets the condition.
    func isMet(by request: ScenarioRequest, call: Int) -> Bool {
        (operation == nil || operation == request.operation)
            && (nomNaissance == nil || nomNaissance == request.nomNaissance)
            && (prenom.map { request.prenoms.contains($0) } ?? true)
            && (sexe == nil || sexe == request.sexe)
            && (dateNaissance == nil || dateNaissance == request.dateNaissance)
            && (lieuNaissance == nil || lieuNaissance == request.lieuNaissance)
            && (calls?.contains(call) ?? true)
    }
}
