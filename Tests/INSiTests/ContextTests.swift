import INSi
import Identitovigilance
import Testing

@Suite("The contexts of a call")
struct ContextTests {
    /// A software whose description is refused, and the element at fault.
    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let values: [String]
        let element: String

        init(_ title: String, _ values: [String], _ element: String) {
            self.testDescription = title
            self.values = values
            self.element = element
        }
    }

    private static let long = String(repeating: "X", count: 60)

    private func software(_ values: [String]) throws(INSiMessageError) -> LogicielLPS {
        try LogicielLPS(idam: values[0], nom: values[1], version: values[2], instance: values[3])
    }

    @Test(
        "A software with an empty value, or one of 60 characters, is refused with its element (insi-protocol 6.4)",
        arguments: [
            Refused("empty IDAM", ["", "N", "1", "i"], "IDAM"),
            Refused("empty name", ["I", "", "1", "i"], "Nom"),
            Refused("empty version", ["I", "N", "", "i"], "Version"),
            Refused("empty instance", ["I", "N", "1", ""], "Instance"),
            Refused("IDAM of 60", [long, "N", "1", "i"], "IDAM"),
            Refused("version of 60", ["I", "N", long, "i"], "Nom"),
            Refused("instance of 60", ["I", "N", "1", long], "Instance"),
            Refused("urn:lps:NAME:VERSION of 60", ["I", String(repeating: "N", count: 50), "1", "i"], "Nom"),
        ]
    )
    func refused(_ sample: Refused) {
        #expect(throws: INSiMessageError(.contexteInvalide, element: sample.element)) { try software(sample.values) }
    }

    @Test("A software whose values have 59 characters is accepted (6.4)")
    func longest() throws {
        let fiftyNine = String(repeating: "é", count: 59)
        let software = try software([fiftyNine, String(repeating: "N", count: 49), "1", fiftyNine])
        #expect(software.idam == fiftyNine)
    }

    @Test(
        "A call without a message identifier, or without one of its context identifiers, is refused",
        arguments: [
            (["", "a", "b"], "MessageID"), (["uuid:", "a", "b"], "MessageID"), (["m", "", "b"], "Id"),
            (["m", "a", ""], "Id"),
        ]
    )
    func emptyIdentifier(_ values: [String], _ element: String) {
        #expect(throws: INSiMessageError(.contexteInvalide, element: element)) {
            try CallContext(messageID: values[0], idLPS: values[1], idBAM: values[2], temps: Caller.moment)
        }
    }

    @Test("A caller that is not named is refused (6.6)")
    func emptyEmetteur() throws {
        let logiciel = try software(["I", "N", "1", "i"])
        #expect(throws: INSiMessageError(.contexteInvalide, element: "Emetteur")) {
            try RequestEncoder(logiciel: logiciel, emetteur: "")
        }
    }

    @Test(
        "A control character in any context value is refused when the request is written",
        arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"],
        0..<8
    )
    func controlCharacter(_ character: String, _ position: Int) throws {
        var values = ["I", "N", "1", "i", "e", "m", "l", "b"]
        values[position] += character
        let logiciel = try software(Array(values[..<4]))
        let encoder = try RequestEncoder(logiciel: logiciel, emetteur: values[4])
        let context = try CallContext(
            messageID: values[5],
            idLPS: values[6],
            idBAM: values[7],
            temps: Caller.moment
        )
        let query = try Caller.toussaint()
        #expect(throws: INSiMessageError(.contexteInvalide)) { try encoder.encode(query, context: context) }
    }
}
