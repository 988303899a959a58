/// A patient base in memory, made for comparing every record with many others.
///
/// Names are kept once; a record is 64 bytes. About 150 bytes a record all told, the texts included.
public struct PatientBase: Sendable {
    private(set) var names = NamePool()
    private var facts = RecordFacts()

    /// Makes an empty base.
    public init() {}

    /// Takes entries.
    ///
    /// - Parameter entries: The entries, in the order that results will follow.
    public init(_ entries: some Sequence<PatientEntry>) {
        for entry in entries { append(entry) }
    }

    init(_ names: NamePool, _ facts: RecordFacts) {
        self.names = names
        self.facts = facts
    }

    var rows: [PatientRow] { facts.rows }

    var addresses: TextPool { facts.addresses }

    /// The number of records.
    public var count: Int { facts.rows.count }

    /// The local reference of a record.
    ///
    /// - Parameter index: The place of the record, from 0.
    /// - Returns: The reference as it was given.
    public func reference(at index: Int) -> String {
        String(decoding: facts.reference(at: index), as: UTF8.self)
    }

    func referenceBytes(at index: Int) -> ArraySlice<UInt8> { facts.reference(at: index) }

    /// Adds an entry.
    ///
    /// - Parameter entry: The entry.
    /// - Returns: What could not be read in it; such a value counts as absent.
    @discardableResult
    public mutating func append(_ entry: PatientEntry) -> [PatientField] { append(CSVRows(entry)).map(\.field) }

    /// Adds the rows of a file.
    mutating func append(_ rows: CSVRows) -> [UnreadValue] {
        let named = names.read(rows)
        let unread = facts.read(rows)
        facts.take(named)
        return unread
    }

    /// The base in two parts that two tasks can add to.
    func parts() -> PatientBaseParts { PatientBaseParts(names, facts) }
}
