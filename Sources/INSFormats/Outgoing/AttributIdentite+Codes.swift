internal import Identitovigilance

extension Set<AttributIdentite> {
    /// The codes in the order of the type, so that an output depends on nothing else.
    var sortedCodes: [String] { AttributIdentite.allCases.filter(contains).map(\.rawValue) }
}
