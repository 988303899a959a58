/// What could not be read in a file: every fault, with its line and column.
public struct CSVFaults: Sendable {
    /// The number of faults by kind.
    public private(set) var counts: [CSVFault.Kind: Int] = [:]

    /// Every fault, in the order of the file; sixteen bytes each.
    public private(set) var all: [CSVFault] = []

    /// The columns that the header does not name: their values count as absent.
    ///
    /// Those without which little can be compared are faults too.
    public internal(set) var missingColumns: [PatientField] = []

    /// The number of fields that were read as Windows-1252, being no UTF-8.
    public private(set) var windows1252Fields = 0

    /// The number of faults.
    public var total: Int { all.count }

    /// The number of rows that were left out.
    public var excludedRecords: Int { counts.filter(\.key.excludesRecord).values.reduce(0, +) }

    mutating func add(_ fault: CSVFault) {
        counts[fault.kind, default: 0] += 1
        all.append(fault)
    }

    mutating func countWindows1252(_ fields: Int) { windows1252Fields += fields }
}
