/// How far the verification of a base has come.
public struct BulkVerificationReport: Sendable, Hashable {
    /// What came of one identity.
    enum Outcome: Sendable, Hashable {
        case verified(Act.Verification.Resultat)
        case withoutINS
        case notAnswered(reason: String)
    }

    /// The identities whose INS and traits agree.
    public private(set) var conformes = 0

    /// The identities whose INS was withdrawn: an enquiry is due for each.
    public private(set) var nonConformes = 0

    /// The identities that hold no INS.
    public private(set) var sansINS = 0

    /// The identities about whom INSi gave no answer, by the code of the reason; they stay as they were.
    public private(set) var sansReponse: [String: Int] = [:]

    /// Why the run was given up, by the code of the reason; nothing when it was not, or not yet.
    public private(set) var arret: String?

    /// Whether every identity was gone through, rather than the run given up.
    public private(set) var isComplete = false

    /// The identities gone through.
    public var total: Int { conformes + nonConformes + sansINS + sansReponse.values.reduce(0, +) }

    mutating func end(_ reason: String?) {
        arret = reason
        isComplete = reason == nil
    }

    mutating func count(_ outcome: Outcome) {
        switch outcome {
        case .verified(.conforme): conformes += 1
        case .verified(.nonConforme): nonConformes += 1
        case .withoutINS: sansINS += 1
        case .notAnswered(let reason): sansReponse[reason, default: 0] += 1
        }
    }
}
