/// Builds one segment, field by field.
struct HL7SegmentWriter {
    private let name: String
    private var fields: [Int: String] = [:]

    init(_ name: String) { self.name = name }

    /// Sets a field to a text.
    mutating func set(_ number: Int, _ text: String?) throws(FormatError) {
        guard let text else { return }
        fields[number] = try HL7Delimiters.standard.escaped(text, at: "\(name)-\(number)")
    }

    /// Sets a field to repetitions that are already written.
    mutating func set(_ number: Int, repetitions: [String]) {
        fields[number] = repetitions.joined(separator: "~")
    }

    /// A repetition made of components; a component made of subcomponents has them joined already.
    static func components(_ values: [String]) -> String {
        let last = values.lastIndex { !$0.isEmpty } ?? 0
        return values[...last].joined(separator: "^")
    }

    /// Whether no field has a value: such a Z segment is not sent (PAM 2.11, interop-formats 3.1).
    var isEmpty: Bool { fields.values.allSatisfy(\.isEmpty) }

    /// The line, without its end.
    var line: String {
        let last = fields.filter { !$0.value.isEmpty }.keys.max() ?? 0
        return ([name] + (0..<last).map { fields[$0 + 1] ?? "" }).joined(separator: "|")
    }
}
