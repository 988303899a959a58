internal import Identitovigilance

/// What must be so, kept apart from the stores: every act that a store took, and each identity after each act.
struct Oracle {
    private(set) var entries: [IdentityID: [JournalEntry]] = [:]
    private(set) var states: [IdentityID: [IdentityModel]] = [:]
    /// The identities in the order of their creation, which the trace numbers them by.
    private(set) var identities: [IdentityID] = []
    private(set) var head = JournalHead.empty
    private var verifier = JournalVerifier()

    /// Notes what a store took, and names the rules that it breaks.
    mutating func note(_ stored: [JournalEntry]) -> [String] {
        var broken: [String] = []
        for entry in stored {
            if let fault = verifier.check(entry) { broken.append("the journal is broken: \(fault.rawValue)") }
            head = JournalHead(entry)
            entries[entry.identity, default: []].append(entry)
            if var state = states[entry.identity]?.last {
                broken += state.take(entry.act)
                states[entry.identity]?.append(state)
            } else if let first = IdentityModel(entry.act) {
                states[entry.identity] = [first]
                identities.append(entry.identity)
            } else {
                broken.append("an identity begins with its creation")
            }
        }
        return broken
    }

    /// An identity as it was at a version.
    func state(of id: IdentityID, at version: Int) -> IdentityModel? {
        guard let states = states[id], states.indices.contains(version - 1) else { return nil }
        return states[version - 1]
    }

    func number(of id: IdentityID) -> Int { (identities.firstIndex(of: id) ?? -1) + 1 }

    /// The identities that hold an INS, by the model; what two of them hold is a broken promise.
    func holders() -> (of: [IdentifiantINS: IdentityID], broken: [String]) {
        var holders: [IdentifiantINS: IdentityID] = [:]
        var broken: [String] = []
        for id in identities {
            guard let ins = states[id]?.last?.ins else { continue }
            if holders.updateValue(id, forKey: ins.identifiant) != nil {
                broken.append("one INS is held by two identities")
            }
        }
        return (holders, broken)
    }
}
