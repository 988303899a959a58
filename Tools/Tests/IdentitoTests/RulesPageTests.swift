import Foundation
import Testing

@testable import IdentitoCommands

@Suite("The rules as a page")
struct RulesPageTests {
    private static let documentation = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Documentation")

    @Test("Documentation/Rules.md and its diagram are what `identito rules` writes today (design: rules are data)")
    func fresh() throws {
        let page = try String(contentsOf: Self.documentation.appendingPathComponent("Rules.md"), encoding: .utf8)
        let diagram = try String(contentsOf: Self.documentation.appendingPathComponent("Rules.svg"), encoding: .utf8)
        #expect(page == RulesPage.markdown + "\n", "run: identito rules >Documentation/Rules.md")
        #expect(diagram == RulesDiagram.svg + "\n", "run: identito rules --svg >Documentation/Rules.svg")
    }
}
