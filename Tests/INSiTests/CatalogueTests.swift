import INSi
import Identitovigilance
import Testing

@Suite("The error codes of INSi")
struct CatalogueTests {
    private static let ours = ErrorCode.messageCatalogue + ErrorCode.transportCatalogue
    private static let all =
        ours + ErrorCode.traitCatalogue + ErrorCode.insCatalogue + ErrorCode.actCatalogue + ErrorCode.storeCatalogue
        + ErrorCode.cardCatalogue + ErrorCode.depositCatalogue

    @Test("No two codes of the library are the same")
    func unique() {
        let texts = Self.all.map(\.rawValue)
        #expect(Set(texts).count == texts.count)
        #expect(Self.ours.count == 23)
    }

    @Test("Each code is ASCII camelCase, with an English description and two French sentences", arguments: ours)
    func complete(_ code: ErrorCode) throws {
        #expect(code.rawValue.wholeMatch(of: /[a-z][a-zA-Z]*/) != nil)
        for sentence in [code.description, code.message, code.conduiteATenir] {
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains("\n") && !sentence.contains("  "))
        }
        let french = /(La|Le|Ce|L'\p{L}+|Continuez|Prévenez|Réessayez|Vérifiez) .*/
        let english = /(A|An|The|INSi|Nothing) .*/
        #expect(code.message.wholeMatch(of: french) != nil)
        #expect(code.conduiteATenir.wholeMatch(of: french) != nil)
        #expect(code.description.wholeMatch(of: english) != nil)
    }

    @Test("The codes that the command line promises have these names (cli-contract)")
    func names() {
        let names = ErrorCode.messageCatalogue.prefix(6).map(\.rawValue)
        #expect(
            names == [
                "xmlMalForme", "dtdInterdite", "tropGrand", "enveloppeInattendue", "elementManquant", "valeurInvalide",
            ]
        )
    }

    @Test("An error says where it was raised, not where its type is declared")
    func location() throws {
        let here = SourceLocation(line: #line + 1)
        let message = INSiMessageError(.xmlMalForme, element: "CR")
        let fault = INSiFaultError(SampleFault.unknown)
        let transport = INSiTransportError(.delaiDepasse)
        #expect(message.location == here)
        #expect(fault.location == SourceLocation(fileID: here.fileID, line: here.line + 1))
        #expect(transport.location == SourceLocation(fileID: here.fileID, line: here.line + 2))
        #expect("\(message)".hasSuffix("Element: CR. [INSiTests/CatalogueTests.swift:\(here.line)]"))
        let decoded = try #require(refusal([]))
        #expect(decoded.location.fileID == "INSi/SOAPBody.swift")
    }
}
