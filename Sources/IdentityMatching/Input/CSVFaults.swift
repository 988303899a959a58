/// What could not be read in a file: every fault counted, the first of each kind kept with their lines.
public struct CSVFaults: Sendable {
    /// How many faults of a kind are kept; all are counted.
    public static let kept = 1000

    /// The number of faults by kind.
    public private(set) var counts: [CSVFault.Kind: Int] = [:]

    /// The first faults of each kind, in the order of the file.
    public private(set) var first: [CSVFault] = []

    /// The number of fields that were read as Windows-1252, being no UTF-8.
    public private(set) var windows1252Fields = 0

    /// The number of faults.
    public var total: Int { counts.values.reduce(0, +) }

    /// The number of rows that were left out.
    public var excludedRecords: Int { counts.filter(\.key.excludesRecord).values.reduce(0, +) }

    mutating func add(_ fault: CSVFault) {
        counts[fault.kind, default: 0] += 1
        if counts[fault.kind, default: 0] <= Self.kept { first.append(fault) }
    }

    mutating func countWindows1252(_ fields: Int) { windows1252Fields += fields }
}
