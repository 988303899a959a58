/// A segment of a message: its name and its fields, still escaped.
struct HL7Segment {
    let name: String
    let delimiters: HL7Delimiters
    private let fields: [ArraySlice<UInt8>]

    /// Cuts a line; nothing when it does not begin with a name of three capitals or digits.
    init?(_ line: ArraySlice<UInt8>, _ delimiters: HL7Delimiters) {
        var parts = line.split(separator: delimiters.field, omittingEmptySubsequences: false)
        let name = parts.removeFirst()
        let isName =
            name.count == 3
            && name.allSatisfy { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || DateDigits.isDigit(byte)
            }
        guard isName else { return nil }
        self.name = String(decoding: name, as: UTF8.self)
        self.delimiters = delimiters
        // The first field of MSH is the separator itself.
        fields = self.name == "MSH" ? [[delimiters.field]] + parts : parts
    }

    /// The numbers of the fields that hold something.
    var filled: [Int] { fields.indices.filter { !fields[$0].isEmpty }.map { $0 + 1 } }

    /// Where a field is, as `PID-7`.
    func emplacement(_ number: Int) -> String { "\(name)-\(number)" }

    /// The escaped bytes of a field, from 1; empty when it is absent.
    func raw(_ number: Int) -> ArraySlice<UInt8> { number <= fields.count ? fields[number - 1] : [] }

    /// The repetitions of a field that hold something.
    func repetitions(_ number: Int) -> [HL7Repetition] {
        raw(number).split(separator: delimiters.repetition).map {
            HL7Repetition(bytes: $0, delimiters: delimiters, emplacement: emplacement(number))
        }
    }

    /// The only repetition of a field, or nothing when it is empty.
    ///
    /// - Throws: ``FormatError`` with `champRepete` when there are several.
    func only(_ number: Int) throws(FormatError) -> HL7Repetition? {
        let found = repetitions(number)
        guard found.count < 2 else { throw FormatError(.champRepete, at: emplacement(number)) }
        return found.first
    }
}

/// One repetition of a field.
struct HL7Repetition {
    let bytes: ArraySlice<UInt8>
    let delimiters: HL7Delimiters
    let emplacement: String

    /// Whether it is the HL7 null, two double quotes: "delete".
    var isNull: Bool { bytes.elementsEqual("\"\"".utf8) }

    /// The text of a component, and of a subcomponent of it, from 1; nothing when it is empty or the HL7 null.
    ///
    /// - Throws: ``FormatError`` with `champInvalide` for a wrong escape, or for subcomponents where there are none.
    func text(_ component: Int, _ subcomponent: Int? = nil) throws(FormatError) -> String? {
        let place = "\(emplacement).\(component)"
        let raw = part(bytes, component, delimiters.component)
        guard let subcomponent else {
            guard !raw.contains(delimiters.subcomponent) else { throw FormatError(.champInvalide, at: place) }
            return try value(raw, place)
        }
        return try value(part(raw, subcomponent, delimiters.subcomponent), "\(place).\(subcomponent)")
    }

    /// The numbers of the components that have a value, or are to be deleted.
    var filled: [Int] {
        let parts = bytes.split(separator: delimiters.component, omittingEmptySubsequences: false)
        return parts.indices.filter { !parts[$0].isEmpty }.map { $0 + 1 }
    }

    /// Whether a component is the HL7 null.
    func isNull(_ component: Int) -> Bool {
        part(bytes, component, delimiters.component).elementsEqual("\"\"".utf8)
    }

    private func value(_ raw: ArraySlice<UInt8>, _ place: String) throws(FormatError) -> String? {
        raw.isEmpty || raw.elementsEqual("\"\"".utf8) ? nil : try delimiters.unescaped(raw, at: place)
    }

    private func part(_ bytes: ArraySlice<UInt8>, _ number: Int, _ separator: UInt8) -> ArraySlice<UInt8> {
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        return number <= parts.count ? parts[number - 1] : []
    }
}
