internal import Identitovigilance

/// A message cut into segments, whatever it is about.
struct HL7Message {
    let segments: [HL7Segment]
    /// Whether lines ended otherwise than with CR, the end that HL7 wants.
    let hasForeignLineEnds: Bool

    private static let maximumBytes = 1 << 20
    private static let maximumSegments = 1000

    /// Reads a message, with or without its MLLP envelope.
    init(_ octets: [UInt8]) throws(FormatError) {
        guard octets.count <= Self.maximumBytes else { throw FormatError(.formatTropGrand) }
        var bytes = octets
        if bytes.first == 0x0B { bytes.removeFirst() }
        while let last = bytes.last, last == 0x1C || last == 0x0D || last == 0x0A { bytes.removeLast() }
        guard bytes.starts(with: "MSH".utf8), bytes.count > 8,
            let delimiters = HL7Delimiters(declared: bytes[3..<8]), bytes[8] == delimiters.field
        else { throw FormatError(.formatNonReconnu, at: "MSH") }
        let header = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
        let text = try HL7CharacterSet.decode(bytes, named: Self.characterSet(header, delimiters))
        let lines = text.split { $0 == 0x0D || $0 == 0x0A }
        guard lines.count <= Self.maximumSegments else { throw FormatError(.formatTropGrand) }
        var segments: [HL7Segment] = []
        for (index, line) in lines.enumerated() {
            guard let segment = HL7Segment(line, delimiters), (index == 0) == (segment.name == "MSH") else {
                throw FormatError(.formatNonReconnu, at: "segment \(index + 1)")
            }
            segments.append(segment)
        }
        self.segments = segments
        hasForeignLineEnds = text.contains(0x0A)
    }

    /// The header.
    var header: HL7Segment { segments[0] }

    private static func characterSet(
        _ header: ArraySlice<UInt8>,
        _ delimiters: HL7Delimiters
    ) throws(FormatError) -> String {
        guard header.allSatisfy({ $0 < 0x80 }) else {
            // Names of applications may have accents: MSH-18 itself is found all the same.
            return try name(header.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }[...], delimiters)
        }
        return try name(header, delimiters)
    }

    private static func name(_ header: ArraySlice<UInt8>, _ delimiters: HL7Delimiters) throws(FormatError) -> String {
        try HL7Segment(header, delimiters)?.only(18)?.text(1) ?? ""
    }
}
