/// The event of a message, in `MSH-9` and again in `EVN-1`.
///
/// An event that deletes, merges, moves, links or unlinks patients is refused unless it is one of ``PAMEvent``: its `PID` looks
/// like an ordinary identity and means something else, as the one of a person to delete. Any other event is told.
struct PAMTrigger {
    /// The event, when it is one that is interpreted.
    let event: PAMEvent?
    /// What is to be told of it; never the code, which may be anything.
    private(set) var warnings: [FormatWarning] = []

    /// Reads the event.
    ///
    /// - Throws: ``FormatError`` with `versionDeFormat` for a message that is not ADT, or an event that is refused.
    init(_ message: HL7Message) throws(FormatError) {
        let type = try message.header.only(9)
        let code = try type?.text(2)
        guard try type?.text(1) == "ADT", !Self.refused.contains(code ?? "") else {
            throw FormatError(.versionDeFormat, at: "MSH-9")
        }
        event = code.flatMap(PAMEvent.init(rawValue:))
        if event == nil { warnings.append(FormatWarning(.evenementNonInterprete, at: "MSH-9")) }
        guard let again = try message.segments.first(where: { $0.name == "EVN" })?.only(1)?.text(1) else { return }
        guard !Self.refused.contains(again) else { throw FormatError(.versionDeFormat, at: "EVN-1") }
        if again != code { warnings.append(FormatWarning(.evenementNonInterprete, at: "EVN-1")) }
    }

    /// The other events of HL7 2.5 (chapter 3) that act on patients: A17 swaps them, A23 and A29 delete, A24 links and A37
    /// unlinks, A43 and A44 move, A46 and A48 change identifiers, the rest merges.
    private static let refused: Set<String> = [
        "A17", "A18", "A23", "A24", "A29", "A30", "A34", "A35", "A36", "A37", "A39", "A43", "A44", "A46", "A48",
    ]
}
