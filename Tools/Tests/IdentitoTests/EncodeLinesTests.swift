import Testing

@testable import IdentitoCommands

@Suite("identito insi encode --lines")
struct EncodeLinesTests {
    @Test("One object a line, in order: the envelope that the single command writes, or why there is none")
    func lines() throws {
        let refused = Samples.request(Samples.traits(["sexe": #""I""#]))
        let input = [Samples.request(), refused, "x", Samples.request()].joined(separator: "\n")
        let result = try IdentitoProcess.run(["insi", "encode", "--lines"], input: input)
        #expect(result.status == 0)
        let answers = try result.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        let single = try IdentitoProcess.run(["insi", "encode"], input: Samples.request())
        #expect(answers.map { $0.text("enveloppe") } == [single.output, nil, nil, single.output])
        let codes = answers.map { $0.erreur }
        #expect(codes == [nil, "sexeIndetermine", "entreeInvalide", nil])
    }
}
