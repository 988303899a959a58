/// A base that is being read on two cores: names on one side, the rest on the other.
struct PatientBaseParts: Sendable {
    private let names: Part<NamePool>
    private let facts: Part<RecordFacts>

    init(_ names: NamePool, _ facts: RecordFacts) {
        self.names = Part(names)
        self.facts = Part(facts)
    }

    /// Adds rows; to be awaited before the next are added.
    func append(_ rows: CSVRows) async -> [UnreadValue] {
        async let named = names.change { $0.read(rows) }
        async let unread = facts.change { $0.read(rows) }
        let read = await named
        let values = await unread
        await facts.change { $0.take(read) }
        return values
    }

    /// The base.
    func joined() async -> PatientBase { PatientBase(await names.value, await facts.value) }
}

/// A value that one task at a time changes, in place.
private actor Part<Value: Sendable> {
    private(set) var value: Value

    init(_ value: Value) { self.value = value }

    func change<Result: Sendable>(_ change: @Sendable (inout Value) -> Result) -> Result { change(&value) }
}
