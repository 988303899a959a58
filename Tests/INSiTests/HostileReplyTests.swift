import INSi
import Identitovigilance
import Testing

@Suite("Hostile answers")
struct HostileReplyTests {
    private static let forbidden = Refusal(.dtdInterdite)
    private static let large = Refusal(.tropGrand)

    /// The answer with a document type declaration, and a reference where it has the name.
    private static func doctype(_ declaration: String, _ reference: String = "ECETINSI") -> String {
        Wire.ecetinsi
            .edited("<soap:Envelope", "<!DOCTYPE \(declaration)>\n<soap:Envelope")
            .edited("ECETINSI", reference)
    }

    private static let bomb =
        "s [<!ENTITY a 'ha'>"
        + (1...9).map { level in
            let names = (0...9).map(String.init)
            let previous = level == 1 ? "a" : "e\(level - 1)"
            return "<!ENTITY e\(level) '\(names.map { _ in "&\(previous);" }.joined())'>"
        }.joined() + "]"

    private static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    @Test(
        "A document type declaration is refused whatever it declares",
        arguments: [
            Case("of HTML", "<!DOCTYPE html><html><head><title>503</title></head></html>", forbidden),
            Case("empty", doctype("s"), forbidden),
            Case("of a public identifier", doctype("s PUBLIC \"p\" \"http://127.0.0.1:9/s.dtd\""), forbidden),
            Case("of an internal entity", doctype("s [<!ENTITY x 'ECETINSI'>]", "&x;"), forbidden),
            Case("of a file", doctype("s [<!ENTITY x SYSTEM 'file:///etc/hostname'>]", "&x;"), forbidden),
            Case("of an address", doctype("s [<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>]", "&x;"), forbidden),
            Case("of a parameter entity", doctype("s [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]"), forbidden),
            Case("of a bomb", doctype(bomb, "&e9;"), forbidden),
        ]
    )
    func doctypes(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test(
        "A message far beyond any answer is refused",
        arguments: [
            Case("depth", Wire.ecetinsi.edited("<CR>", nested(100) + "<CR>"), large),
            Case("elements", Wire.ecetinsi.edited("<CR>", String(repeating: "<a/>", count: 30_000) + "<CR>"), large),
            Case("text", Wire.ecetinsi.edited("OK", String(repeating: "O", count: 300_000)), large),
            Case("bytes", Wire.ecetinsi + String(repeating: " ", count: 1_100_000), large),
        ]
    )
    func limits(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test("A large but possible message is read: 60 levels, 10 000 elements, 200 KB of text")
    func withinLimits() throws {
        for extra in [Self.nested(60), String(repeating: "<a/>", count: 10_000)] {
            #expect(try result(Wire.ecetinsi.edited("<CR>", extra + "<CR>")).codeCR == "00")
        }
        let label = String(repeating: "O", count: 200_000)
        #expect(try result(Wire.ecetinsi.edited("OK", label)).libelleCR == label)
    }

    @Test("No refusal repeats a value of the message: errors may be logged")
    func noValueInErrors() throws {
        let messages = [
            Wire.ecetinsi.edited("<Cle>89</Cle>", "<Cle>11</Cle>"), Wire.ecetinsi.edited("<OID>1.2", "<OID>9.9"),
            Wire.ecetinsi.edited("<CodeCR>00<", "<CodeCR>01<"), Wire.ecetinsi.edited("<Sexe>", "<Sexe><b/>"),
            Wire.ecetinsi + "x",
        ]
        for message in messages {
            let error = try #require(refusal(Array(message.utf8)))
            for text in ["\(error)", error.message, String(reflecting: error)] {
                for value in ["ECETINSI", "PIERRE", "1090763220834", "2009-07-14"] {
                    #expect(!text.contains(value))
                }
            }
        }
    }
}
